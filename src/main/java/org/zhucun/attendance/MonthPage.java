package org.zhucun.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Fact;
import org.zhucun.web.Figure;

/**
 * A person's month.
 *
 * @param doubt what makes the count of working days doubtful
 * @param mine whether the reader is the person
 * @param mayCorrect whether the reader may say that a day was otherwise
 * @param signsInToday whether the button to sign in is shown
 */
record MonthPage(
        String person,
        String name,
        String villageCode,
        String village,
        String month,
        String title,
        @Nullable String previous,
        @Nullable String next,
        List<Figure> figures,
        List<Fact> rule,
        @Nullable String doubt,
        List<Week> weeks,
        List<Line> signed,
        List<Line> leave,
        List<Line> corrections,
        boolean mine,
        boolean locked,
        boolean mayCorrect,
        boolean signsInToday,
        @Nullable String today) {

    /** Seven days from Monday; days of other months are blank. */
    record Week(List<Cell> days) {}

    record Cell(String number, String css, String word) {}

    record Line(@Nullable String href, String what, String note, String standing, String css) {}
}
