package org.zhucun.window;

import jakarta.validation.constraints.NotBlank;
import org.springframework.validation.Errors;

/** The number of an objection or a report, typed with or without spaces. */
record FollowForm(@NotBlank String number) {

    String digits() {
        return number.replaceAll("[\\s-]", "");
    }

    void check(Errors errors) {
        if (!digits().matches("[0-9]{16}")) {
            errors.rejectValue("number", "Digits");
        }
    }
}
