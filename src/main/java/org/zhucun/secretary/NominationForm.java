package org.zhucun.secretary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.validation.Errors;

/** A person proposed for a village, as it is typed. */
record NominationForm(
        @NotNull Long cadre,
        @NotBlank @Pattern(regexp = "[0-9]{12}") String village,
        @NotNull PostingRole role,
        @NotNull NominationSource source,
        boolean dutiesReleased,
        @NotNull @PastOrPresent LocalDate day,
        @NotNull LocalDate plannedFrom,
        @NotNull LocalDate plannedUntil) {

    /** The term must be as long as the county's rule. */
    void check(int termMonths, Errors errors) {
        var months = VillagePosting.months(plannedFrom, plannedUntil);
        if (months < termMonths) {
            errors.rejectValue("plannedUntil", "ShortTerm", new Object[] {termMonths, months}, null);
        }
    }

    Nomination nomination() {
        return new Nomination(cadre, village, role, source, dutiesReleased, day, plannedFrom, plannedUntil);
    }

    @SuppressWarnings("NullAway") // nothing is chosen yet
    static NominationForm of(long cadre, String village, LocalDate today, int termMonths) {
        return new NominationForm(
                cadre,
                village,
                null,
                null,
                false,
                today,
                today,
                today.plusMonths(termMonths).minusDays(1));
    }
}
