package org.zhucun.visit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** What others found on visits and waits to be confirmed. */
@Component
class ProposalTasks implements WaitingTasks {

    private final JdbcClient jdbc;
    private final Shows shows;

    ProposalTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        if (!ProposalController.decides()) {
            return List.of();
        }
        var waiting = jdbc.sql("""
                        select count(*) from visit_proposal q join visit v on v.visit_id = q.visit_id where q.state = 'OPEN' and v.visitor <> :actor""")
                .param("actor", Viewers.required().actor())
                .query(Long.class)
                .single();
        var show = shows.now();
        return waiting == 0
                ? List.of()
                : List.of(new Task(
                        show.say("visit.proposal.waiting", waiting),
                        show.say("visit.proposal.waiting.why"),
                        null,
                        show.say("visit.proposal.waiting.action"),
                        "/visits/proposals?state=OPEN"));
    }
}
