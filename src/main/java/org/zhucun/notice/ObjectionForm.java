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

    void check(Errors errors) {
        if (Screening.hasMarkup(said)) {
            errors.rejectValue("said", "Markup");
        }
        if (Screening.hasMarkup(raisedBy)) {
            errors.rejectValue("raisedBy", "Markup");
        }
    }
}
