package org.zhucun.window;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** What villagers brought and nobody answered yet. */
@Component
class ReportTasks implements WaitingTasks {

    private record Waiting(
            long villagerReportId, String kind, String village, LocalDate raisedOn, LocalDate answerDue) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    ReportTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (!viewer.is(TOWN_CADRE) && !viewer.is(FIRST_SECRETARY) && !viewer.is(VILLAGE_CLERK)) {
            return List.of();
        }
        var show = shows.now();
        return jdbc.sql("""
                        select r.villager_report_id, r.kind, d.name as village, r.raised_on, r.answer_due
                        from villager_report r join division d on d.code = r.village_code
                        where r.state <> 'ANSWERED' order by r.answer_due limit 20""").query(Waiting.class).stream()
                .map(one -> new Task(
                        show.say(
                                "report.waiting",
                                show.say("report.kind." + one.kind),
                                Show.text(show.place(one.village))),
                        show.say("report.waiting.why", show.prose(one.raisedOn), show.prose(one.answerDue)),
                        one.answerDue,
                        show.say("report.waiting.action"),
                        "/reports/" + one.villagerReportId))
                .toList();
    }
}
