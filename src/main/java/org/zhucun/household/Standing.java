package org.zhucun.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Status, attribute and causes of a year. */
@Embeddable
record Standing(
        @NotNull @Enumerated(EnumType.STRING) Status status,
        @Enumerated(EnumType.STRING) @Nullable Attribute attribute,
        @Nullable Boolean enjoysPolicy,
        @Min(2010) @Max(2100) @Nullable Integer exitYear,
        @Enumerated(EnumType.STRING) @Nullable Cause mainCause,

        @Enumerated(EnumType.STRING) @Column(name = "other_cause_1") @Nullable
        Cause otherCause1,

        @Enumerated(EnumType.STRING) @Column(name = "other_cause_2") @Nullable
        Cause otherCause2) {

    /** The same with the status and exit year of another. */
    Standing standingAs(Standing other) {
        return new Standing(other.status, attribute, enjoysPolicy, other.exitYear, mainCause, otherCause1, otherCause2);
    }

    /** Whether status and exit year are the same. */
    boolean standsAs(Standing other) {
        return status == other.status && Objects.equals(exitYear, other.exitYear);
    }

    /** Domain 2: at most two other causes, none of them the main one; an exit has a year, no later than this one. */
    void check(int year, Errors errors) {
        if (otherCause1 != null && otherCause1 == mainCause) {
            errors.rejectValue("otherCause1", "Distinct");
        }
        if (otherCause2 != null && (otherCause2 == mainCause || otherCause2 == otherCause1)) {
            errors.rejectValue("otherCause2", "Distinct");
        }
        if (status == Status.EXITED && exitYear == null) {
            errors.rejectValue("exitYear", "Missing");
        }
        if (exitYear != null && exitYear > year) {
            errors.rejectValue("exitYear", "Later");
        }
    }
}
