package org.zhucun.secretary;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** Postings that wait: for the county's review, training or decision on a recall, for the town's confirmation. */
@Component
class PostingTasks implements WaitingTasks {

    private record Waiting(long villagePostingId, String name, String village, PostingRole role, PostingState state) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    PostingTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (!viewer.is(COUNTY_REVIEWER) && !viewer.is(TOWN_CADRE)) {
            return List.of();
        }
        var show = shows.now();
        return jdbc
                .sql("""
                        select p.village_posting_id, c.name, d.name as village, p.role, p.state
                        from village_posting p join cadre c on c.cadre_id = p.cadre_id join division d on d.code = p.village_code
                        where (:county and ((p.state = 'NOMINATED' and p.nominated_by <> :actor) or p.state = 'REVIEWED'
                                            or (p.state = 'RECALLING' and p.held_by <> :actor)))
                           or (not :county and p.state = 'TRAINED')
                        order by p.last_step_on limit 20""")
                .param("county", viewer.is(COUNTY_REVIEWER))
                .param("actor", viewer.actor())
                .query(Waiting.class)
                .list()
                .stream()
                .map(one -> new Task(
                        show.say("villagePosting.waiting." + one.state, show.name(one.name), one.village),
                        show.word("villagePosting.role", one.role),
                        null,
                        show.say("villagePosting.waiting.go"),
                        "/postings/" + one.villagePostingId))
                .toList();
    }
}
