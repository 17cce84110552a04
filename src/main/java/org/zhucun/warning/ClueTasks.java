package org.zhucun.warning;

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
import org.zhucun.web.Shows;

/** Clues that wait for somebody to look: those of a village are one thing to do. */
@Component
class ClueTasks implements WaitingTasks {

    private record Waiting(String villageCode, String village, long clues, long households, LocalDate due) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    ClueTasks(JdbcClient jdbc, Shows shows) {
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
                        select w.*, d.name as village from (
                            select c.village_code, count(*) as clues, count(distinct c.household_id) as households, min(c.due_on) as due
                            from clue c join household_present h on h.household_id = c.household_id
                            where c.state = 'OPEN' and h.%s
                            group by c.village_code order by min(c.due_on), c.village_code limit 10) w
                        join division d on d.code = w.village_code order by w.due, w.village_code""".formatted(Watchable.STATUS)).query(Waiting.class).list().stream()
                .map(one -> new Task(
                        show.say("clue.waiting", one.village, one.households),
                        show.say("clue.waiting.why", one.clues, show.prose(one.due)),
                        one.due,
                        show.say("clue.waiting.action"),
                        "/clues?village=" + one.villageCode))
                .toList();
    }
}
