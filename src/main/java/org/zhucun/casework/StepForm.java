package org.zhucun.casework;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.Drawing;

/** What is typed at a step; which of it is asked follows from the step. */
record StepForm(
        @NotNull Integer version,
        @NotNull Stage stage,
        @NotNull @PastOrPresent LocalDate day,
        @Nullable @Size(max = 200) String people,

        @Nullable @DecimalMin("-100000") @DecimalMax("10000000")
        BigDecimal perHead,

        @Nullable List<Lack> lacking,
        @Nullable Removal removal,
        @Nullable Boolean signed,
        @Nullable String signature,
        @Nullable @Size(max = 1000) String note) {

    /** The people named, between commas or spaces. */
    List<String> named() {
        return people == null
                ? List.of()
                : Arrays.stream(people.strip().split("[\\s,，、;；]+"))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    /** @param visitors how many must have visited */
    void check(Kind kind, int visitors, Errors errors) {
        var needs = kind.needs(stage);
        if (needs.contains(Need.VISITORS) && named().size() < visitors) {
            errors.rejectValue("people", "TooFew", new Object[] {visitors}, null);
        }
        if (asksIncome(kind, stage) && perHead == null) {
            errors.rejectValue("perHead", "NotNull");
        }
        if (needs.contains(Need.SIGNATURE)) {
            if (named().isEmpty()) {
                errors.rejectValue("people", "NotBlank");
            }
            var drawn = Drawing.of(signature);
            if (signature != null && drawn == null) {
                errors.rejectValue("signature", "Unreadable");
            } else if (drawn == null && !Boolean.TRUE.equals(signed)) {
                errors.rejectValue("signed", "Missing");
            }
        }
        if (stage == Stage.REMOVAL_PROPOSAL && removal == null) {
            errors.rejectValue("removal", "NotNull");
        }
        if ((needs.contains(Need.MEASURE) || needs.contains(Need.VISITORS) || stage.checks()) && note == null) {
            errors.rejectValue("note", "NotBlank");
        }
    }

    /** Whether the visit of this step asks what the household lives on. */
    static boolean asksIncome(Kind kind, Stage stage) {
        return stage == Stage.REMOVAL_VERIFICATION
                || stage == Stage.VERIFICATION && (kind == Kind.IDENTIFICATION || kind == Kind.MONITORING);
    }
}
