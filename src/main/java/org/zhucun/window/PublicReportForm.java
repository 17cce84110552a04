package org.zhucun.window;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A difficulty, a clue or a complaint at the window.
 *
 * @param website a trap: no person sees this field
 */
record PublicReportForm(
        @NotNull ReportKind kind,
        @NotBlank @Size(min = 4, max = 1000) String said,
        @Nullable @Size(max = 40) String raisedBy,
        @Nullable @Pattern(regexp = "[0-9+ -]{5,20}") String phone,
        @NotNull UUID once,
        @Nullable String website) {

    PublicReportForm {
        phone = phone == null ? null : Normalizer.normalize(phone, Normalizer.Form.NFKC);
    }

    void check(Errors errors) {
        PublicObjectionForm.screen(said, "said", errors);
        PublicObjectionForm.screen(raisedBy, "raisedBy", errors);
        if (website != null) {
            errors.reject("public.trap");
        }
    }
}
