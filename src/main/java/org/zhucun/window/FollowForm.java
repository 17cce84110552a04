package org.zhucun.window;

import jakarta.validation.constraints.NotBlank;
import java.text.Normalizer;
import org.springframework.validation.Errors;

/** The number of an objection or a report, typed with or without spaces. */
record FollowForm(@NotBlank String number) {

    /** However it was typed: in full-width figures, in fours, with its word before it. */
    String digits() {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }

    void check(Errors errors) {
        if (!digits().matches("[0-9]{16}")) {
            errors.rejectValue("number", "Digits");
        }
    }
}
