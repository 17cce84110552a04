package org.zhucun.meeting;

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

/** Meetings that took place and are not written down, and minutes of others that wait to be confirmed. */
@Component
class MeetingTasks implements WaitingTasks {

    private record Waiting(long meetingId, String title, String village, String state, LocalDate heldOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    MeetingTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        if (!MeetingPages.works()) {
            return List.of();
        }
        var show = shows.now();
        return jdbc
                .sql("""
                        select m.meeting_id, m.title, d.name as village, m.state, m.held_on from meeting m join division d on d.code = m.village_code
                        where (m.state = 'CALLED' and m.held_on <= :today) or (m.state = 'RECORDED' and m.recorded_by <> :actor)
                        order by m.held_on limit 20""")
                .param("today", show.today())
                .param("actor", Viewers.required().actor())
                .query(Waiting.class)
                .stream()
                .map(one -> new Task(
                        show.say("meeting.waiting." + one.state, one.title),
                        show.say("meeting.waiting.why", Show.text(show.place(one.village)), show.prose(one.heldOn)),
                        null,
                        show.say("meeting.waiting.action." + one.state),
                        one.state.equals("CALLED")
                                ? "/meetings/" + one.meetingId + "/record"
                                : "/meetings/" + one.meetingId))
                .toList();
    }
}
