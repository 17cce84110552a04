package org.zhucun.attendance;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.web.Fact;
import org.zhucun.web.Show;

/** A request with what came of it. */
record LeavePage(long id, String title, String village, String state, String css, List<Fact> facts, String month) {

    static LeavePage of(LeaveList.Row row, Show show) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(show.say("leave.kind"), show.word("leave.kind", row.kind())));
        facts.add(new Fact(show.say("leave.span"), MonthPages.span(row.fromOn(), row.toOn(), show)));
        facts.add(new Fact(
                show.say("leave.days"),
                show.say(row.kind().counts() ? "leave.days.count" : "leave.days.leave", row.workingDays())));
        facts.add(new Fact(show.say("leave.why"), row.why()));
        var late = ChronoUnit.DAYS.between(row.fromOn(), row.askedOn());
        facts.add(new Fact(
                show.say("leave.askedOn"),
                row.kind().counts() && late > 0
                        ? show.say("leave.askedOn.late", show.prose(row.askedOn()), late)
                        : show.prose(row.askedOn())));
        facts.add(new Fact(show.say("leave.decides"), show.word("leave.decides", row.decides())));
        if (row.decidedBy() != null) {
            facts.add(new Fact(
                    show.say("leave.decided"),
                    show.say("leave.decided.by", show.name(row.decidedBy()), show.prose(row.decidedOn()))));
        }
        if (row.because() != null) {
            facts.add(new Fact(show.say("leave.because"), row.because()));
        }
        return new LeavePage(
                row.leaveRequestId(),
                show.say("leave.title", show.name(row.name()), show.word("leave.kind", row.kind())),
                row.village(),
                show.word("leave.state", row.state()),
                MonthPages.css(row.state().name()),
                facts,
                "/attendance/" + row.villageCode() + "/" + row.person() + "?month=" + YearMonth.from(row.fromOn()));
    }
}
