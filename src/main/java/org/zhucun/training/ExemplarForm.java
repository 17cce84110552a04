package org.zhucun.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An exemplary case as it is written; numbers of identity cards, bank cards and telephones stay out of it. */
record ExemplarForm(
        @Nullable Integer version,
        @NotBlank @Pattern(regexp = "[0-9]{12}") String village,
        @NotBlank @Size(min = 4, max = 60) String title,
        @NotBlank @Size(min = 20, max = 4000) String body) {

    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("[0-9]{11,}");

    void check(Errors errors) {
        if (NUMBER.matcher(title.replaceAll("[\\s-]", "")).find()) {
            errors.rejectValue("title", "Private");
        }
        if (NUMBER.matcher(body.replaceAll("(?<=[0-9])[ -](?=[0-9])", "")).find()) {
            errors.rejectValue("body", "Private");
        }
    }

    @SuppressWarnings("NullAway") // nothing is typed yet
    static ExemplarForm in(String village) {
        return new ExemplarForm(null, village, null, null);
    }
}
