package org.zhucun.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The meeting that appraises one case, or the cases of a batch. */
record MeetingCallForm(
        @NotNull LocalDate heldOn,
        @NotBlank @Size(min = 2, max = 100) String place,
        @Nullable @Min(1) @Max(20000) Integer due,
        @Nullable @Size(min = 4, max = 200) String dueBecause) {

    /** A meeting decides on what came to it, not on what comes later. */
    void check(LocalDate since, Errors errors) {
        if (heldOn != null && heldOn.isBefore(since)) {
            errors.rejectValue("heldOn", "Early", new Object[] {since.toString()}, null);
        }
    }
}
