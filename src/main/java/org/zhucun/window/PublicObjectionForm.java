package org.zhucun.window;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.notice.Screening;

/**
 * An objection at the window.
 *
 * @param line whose line; null where the notice has but one, or none
 * @param once made with the form, so that a form sent twice is kept once
 * @param website a trap: no person sees this field
 */
record PublicObjectionForm(
        @Nullable Long line,
        @NotBlank @Size(min = 4, max = 1000) String said,
        @Nullable @Size(max = 40) String raisedBy,
        @NotNull UUID once,
        @Nullable String website) {

    /** @param several whether the notice has several lines: then the objection names one, for each goes its own way */
    void check(boolean several, Errors errors) {
        if (several && line == null) {
            errors.rejectValue("line", "Unnamed");
        }
        screen(said, "said", errors);
        screen(raisedBy, "raisedBy", errors);
        if (website != null) {
            errors.reject("public.trap");
        }
    }

    static void screen(@Nullable String text, String field, Errors errors) {
        if (Screening.hasMarkup(text)) {
            errors.rejectValue(field, "Markup");
        }
    }
}
