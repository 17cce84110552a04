package org.zhucun.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.household.Cause;

/**
 * What is planned for a household.
 *
 * @param facts values by the names of the kind's fields
 */
public record Planned(
        MeasureKind kind,
        @Nullable Cause cause,
        @Nullable Long personId,
        String what,
        @Nullable BigDecimal amount,
        @Nullable MoneySource moneySource,
        LocalDate plannedOn,
        Map<String, Object> facts) {}
