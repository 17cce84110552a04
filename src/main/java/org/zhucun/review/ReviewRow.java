package org.zhucun.review;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.zhucun.web.Show;

/** A month in the list. */
record ReviewRow(
        String href,
        String village,
        String name,
        String role,
        String present,
        String entries,
        String visits,
        String grade,
        String state,
        String css) {

    static ReviewRow of(ReviewList.Row row, YearMonth month, Show show) {
        return new ReviewRow(
                "/reviews/" + row.villageCode() + "/" + row.person() + "/" + month,
                row.village(),
                show.name(row.name()),
                show.word("villagePosting.role", row.role()),
                Show.count(row.present()),
                Show.count(row.entries()),
                Show.count(row.visits()),
                row.grade() == null ? Show.NONE : show.word("review.grade", row.grade()),
                row.state() == null
                        ? show.say("review.state.NONE")
                        : row.state() == ReviewState.SIGNED && row.linked()
                                ? show.say("review.state.waiting")
                                : show.word("review.state", row.state()),
                ReviewPages.css(row.state()));
    }

    List<String> cells(String month) {
        return Stream.of(month, village, name, role, present, entries, visits, grade, state)
                .toList();
    }
}
