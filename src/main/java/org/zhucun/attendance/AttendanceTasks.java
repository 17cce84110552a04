package org.zhucun.attendance;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Requests that wait for town or county; today's sign-in, for who is posted. One statement. */
@Component
class AttendanceTasks implements WaitingTasks {

    private record Waiting(String what, long id, String name, String village, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    AttendanceTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        var show = shows.now();
        if (viewer.is(FIRST_SECRETARY) || viewer.is(TEAM_MEMBER)) {
            return today(viewer, show);
        }
        if (!viewer.is(COUNTY_REVIEWER) && !viewer.is(TOWN_CADRE)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select * from (
                            select 'leave' as what, l.leave_request_id as id, coalesce(a.name, l.person) as name, d.name as village, l.from_on as day
                            from leave_request l join division d on d.code = l.village_code left join account a on a.username = l.person
                            where l.state = 'REQUESTED' and l.decides = :level
                            union all
                            select 'correction', c.attendance_correction_id, coalesce(a.name, c.person), d.name, c.day
                            from attendance_correction c join division d on d.code = c.village_code left join account a on a.username = c.person
                            where c.state = 'REQUESTED' and c.asked_by <> :actor and (:level = 'TOWN' or exists (
                                select from account o join posting p on p.account_id = o.account_id
                                where o.username = c.asked_by and p.role = 'TOWN_CADRE'))) waiting
                        order by day limit 20""")
                .param("level", viewer.is(TOWN_CADRE) ? "TOWN" : "COUNTY")
                .param("actor", viewer.actor())
                .query(Waiting.class)
                .list()
                .stream()
                .map(one -> new Task(
                        show.say("attendance.waiting." + one.what, show.name(one.name), show.prose(one.day)),
                        one.village,
                        null,
                        show.say("attendance.waiting.go"),
                        "/attendance/" + one.what + "s/" + one.id))
                .toList();
    }

    private List<Task> today(Viewer viewer, Show show) {
        var signed = jdbc.sql(
                        "select exists (select from sign_in where person = :person and village_code = :village and day = :today)")
                .param("person", viewer.actor())
                .param("village", viewer.prefix())
                .param("today", show.today())
                .query(Boolean.class)
                .single();
        return signed
                ? List.of()
                : List.of(new Task(
                        show.say("attendance.waiting.signIn"),
                        show.say("attendance.waiting.signIn.why", show.prose(show.today())),
                        show.today(),
                        show.say("signIn.do"),
                        "/attendance"));
    }
}
