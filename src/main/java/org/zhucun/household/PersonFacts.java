package org.zhucun.household;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Schooling, health, work, insurance and benefits of a person in a year. */
@Embeddable
record PersonFacts(
        @Enumerated(EnumType.STRING) @Nullable Politics politics,
        @Enumerated(EnumType.STRING) @Nullable Education education,
        @Enumerated(EnumType.STRING) @Nullable School school,
        @Size(max = 200) @Nullable String dropoutReason,
        @Nullable Boolean healthy,
        @Nullable Boolean chronic,
        @Nullable Boolean serious,
        @Nullable Boolean disabled,
        @Enumerated(EnumType.STRING) @Nullable DisabilityKind disabilityKind,
        @Min(1) @Max(4) @Nullable Integer disabilityGrade,
        @Min(1980) @Max(2100) @Nullable Integer disabilityCardYear,
        @Enumerated(EnumType.STRING) @Nullable Labour labour,
        @Min(0) @Max(12) @Nullable Integer workMonths,
        @Enumerated(EnumType.STRING) @Nullable WorkRegion workRegion,
        @Size(max = 100) @Nullable String workPlace,
        @Nullable Boolean workAbroad,
        @Size(max = 100) @Nullable String employer,
        @Size(max = 100) @Nullable String industry,
        @Size(max = 100) @Nullable String workChannel,
        @Size(max = 100) @Nullable String publicPost,
        @Min(0) @Max(12) @Nullable Integer publicPostMonths,
        @Nullable Boolean mandarin,
        @Nullable Boolean soldier,
        @Nullable Boolean residentMedical,
        @Nullable Boolean employeeMedical,
        @Nullable Boolean seriousInsurance,
        @Nullable Boolean commercialMedical,
        @Nullable Boolean accidentInsurance,
        @Nullable Boolean residentPension,
        @Nullable Boolean employeePension,
        @Nullable Boolean dibao,
        @Nullable Boolean destitute,
        @Nullable Boolean medicalAid,
        @Nullable Boolean otherHealthAid,
        @Nullable Boolean orphan) {

    static final PersonFacts UNKNOWN = new PersonFacts(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Healthy is none of the three; whoever is at school has no finished education (domain 2). */
    void check(Errors errors) {
        if (isTrue(healthy) && (isTrue(chronic) || isTrue(serious) || isTrue(disabled))) {
            errors.rejectValue("healthy", "Contradiction");
        }
        if (!isTrue(disabled) && (disabilityKind != null || disabilityGrade != null)) {
            errors.rejectValue("disabled", "Missing");
        }
        if (workPlace != null && (workMonths == null || workMonths == 0)) {
            errors.rejectValue("workMonths", "Missing");
        }
        if (isTrue(dibao) && isTrue(destitute)) {
            errors.rejectValue("destitute", "Both");
        }
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
