package org.zhucun.team;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** Lists that wait for the town. */
@Component
class HandoverTasks implements WaitingTasks {

    private record Waiting(long fromPosting, String leaves, String takes, int items) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    HandoverTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (!viewer.is(Role.TOWN_CADRE)) {
            return List.of();
        }
        var show = shows.now();
        return jdbc.sql("""
                        select h.from_posting, c.name as leaves, n.name as takes,
                               (select count(*) from handover_item i where i.handover_id = h.handover_id)::integer as items
                        from handover h join village_posting p on p.village_posting_id = h.from_posting join cadre c on c.cadre_id = p.cadre_id
                        join village_posting q on q.village_posting_id = h.to_posting join cadre n on n.cadre_id = q.cadre_id
                        where h.confirmed_on is null and h.made_by <> :actor order by h.handover_id limit 20""").param("actor", viewer.actor()).query(Waiting.class).list().stream()
                .map(one -> new Task(
                        show.say("handover.waiting", show.name(one.leaves), show.name(one.takes)),
                        show.say("handover.items", one.items),
                        null,
                        show.say("handover.waiting.go"),
                        "/postings/" + one.fromPosting + "/handover"))
                .toList();
    }
}
