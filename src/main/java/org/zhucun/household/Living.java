package org.zhucun.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Land (mu), production and living of a year. */
@Embeddable
record Living(
        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal arableMu,

        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal forestMu,

        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal grainToForestMu,

        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal orchardMu,

        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal pastureMu,

        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal waterMu,

        @Nullable Boolean cooperativeMember,
        @Nullable Boolean leadingEnterprise,
        @Nullable Boolean leadingPerson,
        @Nullable Boolean productionPower,

        @PositiveOrZero @Digits(integer = 6, fraction = 2) @Column(name = "house_m2") @Nullable
        BigDecimal houseM2,

        @Nullable Boolean dangerousHouse,
        @Enumerated(EnumType.STRING) @Nullable DangerGrade dangerGrade,
        @Nullable Boolean domesticPower,
        @Nullable Boolean broadcasting,
        @Nullable Boolean waterDifficult,
        @Nullable Boolean safeWater,

        @PositiveOrZero @Digits(integer = 6, fraction = 2) @Nullable
        BigDecimal roadDistanceKm,

        @Enumerated(EnumType.STRING) @Nullable RoadType roadType,
        @Enumerated(EnumType.STRING) @Nullable Fuel fuel,
        @Nullable Boolean sanitaryToilet) {

    static final Living UNKNOWN = new Living(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    /** Only grades C and D are dangerous (domain 2). */
    void check(Errors errors) {
        if (dangerGrade != null && dangerousHouse != null && dangerGrade.dangerous() != dangerousHouse) {
            errors.rejectValue("dangerGrade", dangerousHouse ? "NotDangerous" : "Dangerous");
        }
    }
}
