package org.zhucun.review;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of somebody's work and how far its review is.
 *
 * @param state null where it was never signed
 * @param grade null where it was never signed
 * @param sums as signed; as they are now where the month is open
 */
public record ReviewedMonth(
        YearMonth month,
        @Nullable ReviewState state,
        @Nullable MonthGrade grade,
        MonthSums sums) {

    public boolean isSigned() {
        return state != null && state.locks();
    }
}
