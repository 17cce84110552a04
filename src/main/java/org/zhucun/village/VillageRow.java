package org.zhucun.village;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of villages: the register's numbers of today beside the profile of the year asked for.
 *
 * @param poorHouseholds 未脱贫, as the link to the households counts them
 * @param collectiveIncome yuan
 */
record VillageRow(
        String code,
        String name,
        String town,
        @Nullable Boolean poor,
        @Nullable Integer exitYear,
        @Nullable String terrain,
        @Nullable String leader,
        long households,
        long persons,
        long poorHouseholds,
        long poorPersons,
        boolean reported,
        @Nullable Integer allHouseholds,
        @Nullable Integer allPersons,
        @Nullable BigDecimal netIncomePerHead,
        @Nullable BigDecimal collectiveIncome,
        @Nullable String leadingIndustry) {

    /** 万元 with what decimals there are. */
    @Nullable
    public BigDecimal collectiveWan() {
        return collectiveIncome == null
                ? null
                : collectiveIncome.movePointLeft(4).stripTrailingZeros();
    }
}
