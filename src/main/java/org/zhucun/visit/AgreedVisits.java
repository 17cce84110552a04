package org.zhucun.visit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** The households to which the reader said when they would come again, and the day has come. */
@Component
class AgreedVisits implements WaitingTasks {

    private static final int MOST = 5;

    private record Agreed(long householdId, String name, LocalDate visitedOn, LocalDate nextOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    AgreedVisits(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (viewer.prefix().length() != 12) {
            return List.of();
        }
        var show = shows.now();
        return jdbc
                .sql("""
                        select v.household_id, p.head_name as name, v.visited_on, v.next_on
                        from visit v join household_present p on p.household_id = v.household_id
                        where coalesce(v.next_by, v.visitor) = :actor and v.next_on <= :today and v.next_on > v.visited_on and v.withdrawn_because is null and not p.ended
                          and not exists (select from visit w where w.household_id = v.household_id and w.withdrawn_because is null
                                          and (w.visited_on, w.visit_id) > (v.visited_on, v.visit_id) and w.visited_on <= :today)
                        order by v.next_on, v.visit_id limit\s""" + MOST)
                .param("actor", viewer.actor())
                .param("today", show.today())
                .query(Agreed.class)
                .list()
                .stream()
                .map(one -> new Task(
                        show.say("visit.agreed", show.name(one.name)),
                        show.say("visit.agreed.why", show.prose(one.visitedOn), show.prose(one.nextOn)),
                        one.nextOn,
                        show.say("visit.record"),
                        "/visits/new?household=" + one.householdId))
                .toList();
    }
}
