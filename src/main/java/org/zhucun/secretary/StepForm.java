package org.zhucun.secretary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** What is typed with a step; each step asks for its own part. */
record StepForm(
        @Nullable Integer version,
        @NotNull @PastOrPresent LocalDate day,
        @Nullable LocalDate partyRelationOn,
        @Nullable EndGround ground,
        @Nullable TermGrade termGrade,
        @Nullable @Size(max = 200) String promotion,
        @Nullable Long account,
        @Nullable @Size(max = 500) String because,
        @Nullable @Size(min = 2, max = 60) String documentNumber,
        @Nullable @PastOrPresent LocalDate documentOn,
        @Nullable MultipartFile document) {

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
        if (step == PostingStep.RECALL) {
            checkDocument(errors);
        }
    }

    /** A recall is by a document of the sending unit: its number, its date, and the file itself. */
    private void checkDocument(Errors errors) {
        if (documentNumber == null) {
            errors.rejectValue("documentNumber", "NotBlank");
        }
        if (documentOn == null) {
            errors.rejectValue("documentOn", "NotNull");
        } else if (documentOn.isAfter(day)) {
            errors.rejectValue("documentOn", "AfterDay", new Object[] {day.toString()}, null);
        }
        if (file().isEmpty()) {
            errors.rejectValue("document", "NotNull");
        }
    }

    List<MultipartFile> file() {
        return document == null || document.isEmpty() ? List.of() : List.of(document);
    }

    StepFacts facts() {
        var written =
                documentNumber == null || documentOn == null ? null : new UnitDocument(documentNumber, documentOn);
        return new StepFacts(day, because, partyRelationOn, ground, termGrade, promotion, account, written);
    }

    static StepForm of(LocalDate today, int version) {
        return new StepForm(version, today, null, null, null, null, null, null, null, null, null);
    }
}
