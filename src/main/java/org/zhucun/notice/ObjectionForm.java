package org.zhucun.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An objection taken down by the village: in person or by phone. */
record ObjectionForm(
        @Nullable Long line,
        @NotNull Channel channel,
        @NotBlank @Size(min = 4, max = 1000) String said,
        @Nullable @Size(max = 40) String raisedBy,
        @NotNull UUID once) {

    /** @param several whether the notice has several lines: then the objection names one, for each goes its own way */
    void check(boolean several, Errors errors) {
        if (several && line == null) {
            errors.rejectValue("line", "Unnamed");
        }
        if (Screening.hasMarkup(said)) {
            errors.rejectValue("said", "Markup");
        }
        if (Screening.hasMarkup(raisedBy)) {
            errors.rejectValue("raisedBy", "Markup");
        }
    }
}
