package org.zhucun.quality;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Doubts given to the viewer, and explanations that wait for a second person. */
@Component
class DoubtsWaiting implements WaitingTasks {

    private record Waiting(long mine, long others) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    DoubtsWaiting(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public List<Task> waiting() {
        if (!DoubtController.mayAct()) {
            return List.of();
        }
        var me = Viewers.required().actor();
        var waiting = jdbc.sql("""
                        select count(*) filter (where state = 'OPEN' and assigned_to = :me) as mine,
                               count(*) filter (where state = 'EXPLAINED' and explained_by <> :me) as others
                        from doubt where state in ('OPEN', 'EXPLAINED')""").param("me", me).query(Waiting.class).single();
        var show = shows.now();
        var tasks = new ArrayList<Task>();
        if (waiting.mine > 0) {
            tasks.add(new Task(
                    show.say("doubt.task.mine", Show.count(waiting.mine)),
                    show.say("doubt.task.mine.why"),
                    null,
                    show.say("doubt.task.do"),
                    "/doubts?assigned=" + me));
        }
        if (waiting.others > 0) {
            tasks.add(new Task(
                    show.say("doubt.task.confirm", Show.count(waiting.others)),
                    show.say("doubt.task.confirm.why"),
                    null,
                    show.say("doubt.task.do"),
                    "/doubts?state=EXPLAINED"));
        }
        return tasks;
    }
}
