package org.zhucun.village;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 贫困发生率, percent with two decimals: registered poor persons not yet exited ÷ registered agricultural population of
 * the village × 100 (domain 1). The denominator is the profile of one fixed year, so that it does not drift.
 */
final class Incidence {

    private Incidence() {}

    static @Nullable BigDecimal of(long poorPersons, @Nullable Integer population) {
        return population == null || population == 0
                ? null
                : BigDecimal.valueOf(poorPersons * 100).divide(BigDecimal.valueOf(population), 2, RoundingMode.HALF_UP);
    }
}
