package org.zhucun.yearly;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.review.ReviewedMonth;

/**
 * A person's year in a village.
 *
 * @param from the first day of the year in the post
 * @param until the last day of the year in the post, 31 December where it goes on
 * @param months the months that have begun
 */
record YearWork(
        String villageCode,
        String person,
        String name,
        long cadreId,
        int year,
        LocalDate from,
        LocalDate until,
        List<ReviewedMonth> months,
        YearSums sums) {

    boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }

    /** The months that nobody has signed, say 2019-03. */
    List<String> unsigned() {
        return months.stream()
                .filter(month -> !month.isSigned())
                .map(month -> month.month().toString())
                .toList();
    }
}
