package org.zhucun.followup;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** The town is told what is overdue in its villages, the clerk what is due soon; the team finds it on its own page. */
@Component
class FollowUpTasks implements WaitingTasks {

    private record Waiting(long followUpId, String what, String village, String owner, LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    FollowUpTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (!viewer.is(Role.TOWN_CADRE) && !viewer.is(Role.VILLAGE_CLERK)) {
            return List.of();
        }
        var show = shows.now();
        return jdbc
                .sql("""
                        select f.follow_up_id, f.what, d.name as village, coalesce(a.name, f.owner) as owner, f.due_on
                        from follow_up f join division d on d.code = f.village_code left join account a on a.username = f.owner
                        where f.state = 'OPEN' and (f.due_on < :today or (f.owner = :actor and f.due_on <= :today + 7))
                        order by f.due_on, f.follow_up_id limit 5""")
                .param("today", show.today())
                .param("actor", viewer.actor())
                .query(Waiting.class)
                .list()
                .stream()
                .map(one -> new Task(
                        one.what,
                        show.say("followUp.waiting.why", one.village, one.owner, show.prose(one.dueOn)),
                        one.dueOn,
                        show.say("followUp.waiting.action"),
                        "/follow-ups/" + one.followUpId))
                .toList();
    }
}
