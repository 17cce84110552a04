package org.zhucun.yearly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A year in the list. */
record YearRow(
        String href,
        String village,
        String name,
        String role,
        String months,
        String present,
        String entries,
        String visits,
        String grade,
        String state,
        String css) {

    static YearRow of(YearList.Row row, int year, Show show) {
        return new YearRow(
                "/reviews/" + row.villageCode() + "/" + row.person() + "/" + year,
                row.village(),
                show.name(row.name()),
                show.word("villagePosting.role", row.role()),
                show.say("yearReview.months.of", row.signed(), row.months(show.today())),
                Show.count(row.present()),
                Show.count(row.entries()),
                Show.count(row.visits()),
                row.grade() == null ? Show.NONE : show.word("villagePosting.termGrade", row.grade()),
                show.say("yearReview.state." + standing(row, show)),
                css(row.state()));
    }

    /** The state of its review; before the first signing, whether the year is over. */
    static String standing(YearList.Row row, Show show) {
        return row.state() != null ? row.state().name() : row.isOver(show.today()) ? "NONE" : "RUNNING";
    }

    static String css(@Nullable YearState state) {
        return state == null
                ? "z-tag"
                : switch (state) {
                    case SIGNED -> "z-tag soon";
                    case CONFIRMED -> "z-status out";
                    case RETURNED -> "z-tag late";
                };
    }

    List<String> cells(int year) {
        return List.of(String.valueOf(year), village, name, role, months, present, entries, visits, grade, state);
    }
}
