package org.zhucun.village;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on every page of a village.
 *
 * @param mayEdit whether the reader's role keeps this village's register and the village still stands
 * @param successor the village that has its records, null while it stands
 */
record VillageHead(
        String code,
        String name,
        String town,
        @Nullable String settlementClass,
        @Nullable LocalDate endedOn,
        @Nullable String mergedInto,
        @Nullable String successor,
        @Nullable Boolean poor,
        @Nullable Integer exitYear,
        @Nullable String leader,
        @Nullable String leaderPost,
        @Nullable String officePhone,
        @Nullable String terrain,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal townDistanceKm,
        @Nullable String developmentDirection,
        boolean mayEdit) {}
