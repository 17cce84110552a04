package org.zhucun.window;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A villager's report as list and page show it. */
record ReportRow(
        long id,
        String village,
        String kind,
        String said,
        String shortly,
        String by,
        @Nullable String phone,
        String raisedOn,
        String due,
        boolean late,
        String state,
        @Nullable String taker,
        @Nullable String answer,
        @Nullable String answered,
        @Nullable LocalDate answeredOn) {

    private static final int SHORT = 40;

    static ReportRow of(ReportList.Row row, Show show) {
        var late = !row.state().equals("ANSWERED") && row.answerDue().isBefore(show.today());
        return new ReportRow(
                row.villagerReportId(),
                row.village(),
                show.say("report.kind." + row.kind()),
                row.said(),
                row.said().length() > SHORT ? row.said().substring(0, SHORT) + "…" : row.said(),
                row.raisedBy() == null ? show.say("objection.unnamed") : row.raisedBy(),
                row.phone(),
                show.day(row.raisedOn()),
                show.day(row.answerDue()),
                late,
                show.say("report.state." + row.state()),
                row.taker(),
                row.answer(),
                row.answerer() == null
                        ? null
                        : show.say("objection.answeredBy", row.answerer(), show.day(row.answeredOn())),
                row.answeredOn());
    }

    List<String> cells() {
        return List.of(village, kind, raisedOn, due, state, answeredOn == null ? "" : answeredOn.toString());
    }
}
