package org.zhucun.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.viewer.Role;

/** What a person is entrusted with, where, from when until when. */
record PostingForm(
        @NotNull Role role,
        @NotBlank String prefix,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** What the form alone cannot say: the place fits the role, and lies in the giver's own. */
    void check(String own, Errors errors) {
        if (!errors.hasFieldErrors("prefix") && !prefix.startsWith(own)) {
            errors.rejectValue("prefix", "outside");
        } else if (!errors.hasFieldErrors("prefix") && !errors.hasFieldErrors("role") && !fits()) {
            errors.rejectValue("prefix", "level");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.rejectValue("endsOn", "early");
        }
    }

    /** A county's roles may also serve what is wider; all others serve exactly their level. */
    private boolean fits() {
        return role.prefixLength() == 6 ? prefix.length() <= 6 : prefix.length() == role.prefixLength();
    }
}
