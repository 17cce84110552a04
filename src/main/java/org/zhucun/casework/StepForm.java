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
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.web.Drawing;

/** What is typed at a step; which of it is asked follows from the step. */
record StepForm(
        @NotNull Integer version,
        @NotNull Stage stage,
        @NotNull @PastOrPresent LocalDate day,
        @Nullable Long visit,
        @Nullable @Size(max = 200) String people,
        @Nullable MultipartFile paper,

        @Nullable @DecimalMin("-100000") @DecimalMax("10000000")
        BigDecimal perHead,

        @Nullable @DecimalMin("0") @DecimalMax("100000000") BigDecimal burden,

        @Nullable List<Lack> lacking,
        @Nullable Removal removal,
        @Nullable Boolean authorised,
        @Nullable Boolean signed,
        @Nullable String signature,
        @Nullable MultipartFile sheet,
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

    /**
     * @param asks what the page of the case asked
     * @param pictured whether a picture of the signed sheet came with it
     * @param filmed whether a picture of the paper form of a visit came with it
     */
    void check(CasePage.Asks asks, boolean pictured, boolean filmed, Errors errors) {
        var needs = asks.needs();
        if (day != null && day.isBefore(asks.since())) {
            errors.rejectValue("day", "Early", new Object[] {asks.since().toString()}, null);
        }
        var seen = visit == null ? null : asks.seenOn().get(visit);
        if (day != null && seen != null && day.isBefore(seen)) {
            errors.rejectValue("day", "BeforeVisit", new Object[] {seen.toString()}, null);
        }
        if (needs.contains(Need.VISITORS)) {
            checkVisit(asks, filmed, errors);
        }
        if (asks.authorisation() && !Boolean.TRUE.equals(authorised)) {
            errors.rejectValue("authorised", "Missing");
        }
        if (needs.contains(Need.SIGNATURE)) {
            var drawn = Drawing.of(signature);
            if (signature != null && drawn == null) {
                errors.rejectValue("signature", "Unreadable");
            } else if (drawn == null && !Boolean.TRUE.equals(signed)) {
                errors.rejectValue("signed", "Missing");
            } else if (drawn == null && !pictured) {
                errors.rejectValue("sheet", "Missing");
            }
        }
        demand("perHead", perHead, asks, errors);
        demand("burden", burden, asks, errors);
        demand("removal", removal, asks, errors);
        demand("note", note, asks, errors);
        if (asks.signature()) {
            demand("people", named().isEmpty() ? null : people, asks, errors);
        }
    }

    private static void demand(String field, @Nullable Object value, CasePage.Asks asks, Errors errors) {
        if (value == null && asks.demanded().contains(field)) {
            errors.rejectValue(field, "NotNull");
        }
    }

    /** Whether the visit of this step asks what a sudden hardship cost or took. */
    static boolean asksBurden(CaseFile file) {
        return file.stage() == Stage.VERIFICATION && file.ground() == Ground.SUDDEN;
    }

    /** A recorded visit of enough people; or, where it was written on paper, their names and the picture of the paper. */
    private void checkVisit(CasePage.Asks asks, boolean filmed, Errors errors) {
        if (visit != null) {
            if (asks.visits().stream().noneMatch(one -> one.value().equals(visit.toString()))) {
                errors.rejectValue("visit", "Other");
            }
        } else if (people == null && !filmed && !asks.onPaper()) {
            errors.rejectValue("visit", "NotNull");
        } else {
            if (named().size() < asks.visitors()) {
                errors.rejectValue("people", "TooFew", new Object[] {asks.visitors()}, null);
            }
            if (!filmed) {
                errors.rejectValue("paper", "Missing");
            }
        }
    }

    /** Whether the visit of this step asks what the household lives on. */
    static boolean asksIncome(CaseFile file) {
        return file.stage() == Stage.REMOVAL_VERIFICATION
                || file.stage() == Stage.VERIFICATION
                        && (file.kind() == Kind.IDENTIFICATION
                                || file.kind() == Kind.MONITORING
                                || file.ground() != null
                                        && !file.ground().needs().isEmpty());
    }
}
