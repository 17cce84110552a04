package org.zhucun.secretary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed with a step; each step asks for its own part. */
record StepForm(
        @Nullable Integer version,
        @NotNull @PastOrPresent LocalDate day,
        @Nullable LocalDate partyRelationOn,
        @Nullable EndGround ground,
        @Nullable TermGrade termGrade,
        @Nullable @Size(max = 200) String promotion,
        @Nullable Long account,
        @Nullable @Size(max = 500) String because) {

    void check(PostingStep step, Errors errors) {
        if (step.needsReason() && because == null) {
            errors.rejectValue("because", "NotBlank");
        }
        if ((step == PostingStep.PROPOSE_RECALL || step == PostingStep.REPLACE) && ground == null) {
            errors.rejectValue("ground", "NotNull");
        }
        if (step == PostingStep.RELEASE && termGrade == null) {
            errors.rejectValue("termGrade", "NotNull");
        }
    }

    StepFacts facts() {
        return new StepFacts(day, because, partyRelationOn, ground, termGrade, promotion, account);
    }

    static StepForm of(LocalDate today, int version) {
        return new StepForm(version, today, null, null, null, null, null, null);
    }
}
