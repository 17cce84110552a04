package org.zhucun.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        List<@Valid FamilyForm> family,
        @Nullable @Pattern(regexp = "[0-9 +-]{5,20}") String phone,
        @Nullable Cause cause,
        @Nullable Ground ground,
        @Nullable Risk risk,
        @Nullable @DecimalMin("0") @DecimalMax("100000000") BigDecimal burden,
        @NotNull @PastOrPresent LocalDate day,
        @NotBlank @Size(min = 2, max = 1000) String statement,
        @Nullable Long report) {

    CaseForm {
        family = FamilyForm.rows(family);
    }

    /** Nobody in a register: an applicant with a name, a number and a village. */
    boolean isOfStranger() {
        return household == null && kind != Kind.VILLAGE_EXIT;
    }

    void check(Errors errors) {
        demanded(kind, household != null).stream()
                .filter(field -> errors.getFieldValue(field) == null && !errors.hasFieldErrors(field))
                .forEach(field -> errors.rejectValue(field, "NotNull"));
        if (isOfStranger()) {
            if (kind == Kind.EXIT) {
                errors.rejectValue("household", "NotNull");
            }
            if (identity != null
                    && !errors.hasFieldErrors("identity")
                    && HouseholdStandings.mistakeIn(identity) != null) {
                errors.rejectValue("identity", "Wrong");
            }
            checkFamily(errors);
        }
        if (ground != null && (kind == Kind.MONITORING || kind == Kind.CORRECTION) && !suits(ground)) {
            errors.rejectValue("ground", "Other");
        }
        if (kind == Kind.MONITORING && ground == Ground.SUDDEN && burden == null && !errors.hasFieldErrors("burden")) {
            errors.rejectValue("burden", "NotNull");
        }
    }

    /** What must be filled for a kind, of a household of the register or of somebody in none. */
    static List<String> demanded(Kind kind, boolean registered) {
        var demanded = new ArrayList<String>();
        if (!registered) {
            demanded.add("village");
            if (kind != Kind.VILLAGE_EXIT) {
                demanded.addAll(List.of("name", "identity"));
            }
        }
        switch (kind) {
            case IDENTIFICATION -> demanded.add("cause");
            case CORRECTION -> demanded.add("ground");
            case MONITORING -> demanded.addAll(List.of("ground", "risk"));
            case EXIT, VILLAGE_EXIT -> {}
        }
        return demanded;
    }

    /** Which grounds suit a household of the register follows from how it stands, which its case looks up. */
    private boolean suits(Ground why) {
        return household != null ? why.belongsTo(kind) : Ground.of(kind, true).contains(why);
    }

    /** The others who share life and expense with the applicant, without the rows that stayed empty. */
    List<FamilyForm> others() {
        return family.stream().filter(one -> !one.isNobody()).toList();
    }

    private void checkFamily(Errors errors) {
        var numbers = new HashSet<String>();
        if (identity != null) {
            numbers.add(identity.toUpperCase(Locale.ROOT));
        }
        for (var i = 0; i < family.size(); i++) {
            var one = family.get(i);
            var row = "family[" + i + "]";
            one.check(row, errors);
            if (one.identity() != null && !numbers.add(one.identity().toUpperCase(Locale.ROOT))) {
                errors.rejectValue(row + ".identity", "Twice");
            }
        }
    }
}
