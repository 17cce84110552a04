package org.zhucun.attendance;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Yes, or no with a reason. */
record DecisionForm(
        @Nullable Boolean granted,
        @Nullable @Size(min = 2, max = 400) String because) {

    boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }

    /** Why not; known once {@link #check} found nothing. */
    String reason() {
        return Objects.requireNonNull(because);
    }

    void check(Errors errors) {
        if (!isGranted() && because == null) {
            errors.rejectValue("because", "Missing");
        }
    }
}
