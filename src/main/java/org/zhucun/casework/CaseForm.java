package org.zhucun.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.household.Cause;
import org.zhucun.household.HouseholdStandings;

/** What is typed to open a case: for a household of the register, for somebody in none, or for a village. */
record CaseForm(
        @NotNull Kind kind,
        @Nullable Long household,
        @Nullable @Pattern(regexp = "[0-9]{12}") String village,
        @Nullable @Size(max = 40) String name,
        @Nullable String identity,
        @Nullable Long group,
        @Nullable @Min(1) @Max(99) Integer persons,
        @Nullable @Pattern(regexp = "[0-9 +-]{5,20}") String phone,
        @Nullable Cause cause,
        @Nullable Ground ground,
        @Nullable Risk risk,
        @NotNull @PastOrPresent LocalDate day,
        @NotBlank @Size(min = 2, max = 1000) String statement,
        @Nullable Long report) {

    /** Nobody in a register: an applicant with a name, a number and a village. */
    boolean isOfStranger() {
        return household == null && kind != Kind.VILLAGE_EXIT;
    }

    void check(Errors errors) {
        if (household == null) {
            demand(village, "village", errors);
        }
        if (isOfStranger()) {
            if (kind == Kind.EXIT) {
                errors.rejectValue("household", "NotNull");
            }
            demand(name, "name", errors);
            demand(identity, "identity", errors);
            demand(persons, "persons", errors);
            if (identity != null && !errors.hasFieldErrors("identity")) {
                var mistake = HouseholdStandings.mistakeIn(identity);
                if (mistake != null) {
                    errors.rejectValue("identity", "Wrong");
                }
            }
        }
        if (kind == Kind.MONITORING || kind == Kind.CORRECTION) {
            demand(ground, "ground", errors);
            if (ground != null && !Ground.of(kind, isOfStranger()).contains(ground)) {
                errors.rejectValue("ground", "Other");
            }
        }
        if (kind == Kind.MONITORING) {
            demand(risk, "risk", errors);
        }
        if (kind == Kind.IDENTIFICATION) {
            demand(cause, "cause", errors);
        }
    }

    private static void demand(@Nullable Object value, String field, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotNull");
        }
    }
}
