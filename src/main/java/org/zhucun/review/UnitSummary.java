package org.zhucun.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the holder of a link sees: sums, no household. */
record UnitSummary(
        String person,
        @Nullable String unit,
        String village,
        LocalDate month,
        MonthGrade grade,
        @Nullable String remark,
        String sums,
        LocalDate signedOn,
        String recipient,
        Instant endsAt,
        String standing,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable String unitRemark) {}
