package org.zhucun.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.Drawing;

/** What was done, and how the villager confirmed it: in words, or by a signature drawn on the screen. */
record ClosingForm(
        @NotNull UUID sendId,
        @NotBlank @Size(min = 2, max = 1000) String done,
        @NotNull @PastOrPresent LocalDate doneOn,
        @Nullable @Size(max = 100) String confirmedBy,
        @Nullable String signature) {

    void check(boolean villager, LocalDate begunOn, Errors errors) {
        if (doneOn.isBefore(begunOn)) {
            errors.rejectValue("doneOn", "BeforeBegun", new Object[] {begunOn.toString()}, null);
        }
        if (villager && confirmedBy == null && signature == null) {
            errors.rejectValue("confirmedBy", "Unconfirmed");
        }
        if (signature != null && Drawing.of(signature) == null) {
            errors.rejectValue("signature", "Unreadable");
        }
    }

    Outcome outcome() {
        return new Outcome(
                done,
                Objects.requireNonNull(doneOn),
                signature != null ? Confirmation.SIGNATURE : confirmedBy != null ? Confirmation.WORDS : null,
                confirmedBy);
    }
}
