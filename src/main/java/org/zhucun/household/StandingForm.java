package org.zhucun.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How a household stands in a year as typed, and on which grounds the town corrects what was copied or chosen wrongly. */
record StandingForm(
        @NotNull Status status,
        @Nullable Attribute attribute,
        @Nullable Boolean enjoysPolicy,
        @Min(2010) @Max(2100) @Nullable Integer exitYear,
        @Nullable Cause mainCause,
        @Nullable Cause otherCause1,
        @Nullable Cause otherCause2,
        @Nullable String because) {

    static StandingForm of(Standing standing) {
        return new StandingForm(
                standing.status(),
                standing.attribute(),
                standing.enjoysPolicy(),
                standing.exitYear(),
                standing.mainCause(),
                standing.otherCause1(),
                standing.otherCause2(),
                null);
    }

    Standing standing() {
        return new Standing(status, attribute, enjoysPolicy, exitYear, mainCause, otherCause1, otherCause2);
    }

    void demandGrounds(Errors errors) {
        if (because == null || because.length() < 4 || because.length() > 200) {
            errors.rejectValue("because", "Missing");
        }
    }
}
