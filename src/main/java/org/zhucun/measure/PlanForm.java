package org.zhucun.measure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Why the household is poor in its own words, and the income per head that is expected, in yuan. */
record PlanForm(
        @Nullable @Size(max = 1000) String analysis,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal expectedPerHead) {}
