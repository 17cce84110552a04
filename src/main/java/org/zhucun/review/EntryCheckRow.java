package org.zhucun.review;

import java.time.YearMonth;
import java.util.List;
import org.zhucun.web.Show;

/** A drawn entry in the list. */
record EntryCheckRow(
        String href,
        String review,
        String day,
        String village,
        String name,
        String said,
        String drawn,
        String standing,
        String css,
        String remark) {

    static EntryCheckRow of(EntryChecks.Row row, YearMonth month, Show show) {
        return new EntryCheckRow(
                "/logs/" + row.logEntryId(),
                "/reviews/" + row.villageCode() + "/" + row.person() + "/" + month + "#checks",
                Show.date(row.happenedOn()),
                row.village(),
                show.name(row.name()),
                row.said(),
                show.say("review.check.drawn", show.name(row.drawnBy()), show.day(row.drawnOn())),
                row.finding() == null
                        ? show.say("review.check.open")
                        : show.say(
                                "review.check.done",
                                show.word("review.finding", row.finding()),
                                show.name(row.checkedBy())),
                css(row.finding()),
                Show.text(row.remark()));
    }

    static String css(@org.jspecify.annotations.Nullable Finding finding) {
        return finding == null ? "z-tag soon" : finding == Finding.TRUE ? "z-status out" : "z-tag late";
    }

    List<String> cells() {
        return List.of(day, village, name, said, drawn, standing, remark);
    }
}
