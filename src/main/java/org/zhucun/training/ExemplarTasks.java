package org.zhucun.training;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** Cases that wait for the county's review, and those that came back to who wrote them. */
@Component
class ExemplarTasks implements WaitingTasks {

    private record Waiting(long exemplarId, String title, String village, String state) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    ExemplarTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (!viewer.is(COUNTY_REVIEWER) && !viewer.is(TOWN_CADRE) && !viewer.is(FIRST_SECRETARY)) {
            return List.of();
        }
        var show = shows.now();
        return jdbc
                .sql("""
                        select e.exemplar_id, e.title, d.name as village, e.state from exemplar e join division d on d.code = e.village_code
                        where (:county and e.state = 'SUBMITTED' and e.written_by <> :actor)
                           or (not :county and e.state = 'DRAFT' and e.returned_because is not null and e.written_by = :actor)
                        order by e.exemplar_id limit 20""")
                .param("county", viewer.is(COUNTY_REVIEWER))
                .param("actor", viewer.actor())
                .query(Waiting.class)
                .list()
                .stream()
                .map(one -> new Task(
                        show.say("exemplar.waiting." + one.state, one.title),
                        one.village,
                        null,
                        show.say("exemplar.waiting.go"),
                        "/exemplars/" + one.exemplarId))
                .toList();
    }
}
