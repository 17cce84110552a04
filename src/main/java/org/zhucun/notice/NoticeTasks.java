package org.zhucun.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Objections without an answer, and notices whose days end today or are over. */
@Component
class NoticeTasks implements WaitingTasks {

    private record Waiting(
            String what, long noticeId, @Nullable Long objectionId, String title, String village, LocalDate due) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    NoticeTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        if (!NoticePages.works()) {
            return List.of();
        }
        var show = shows.now();
        return jdbc.sql("""
                        select w.*, d.name as village from (
                            (select 'objection' as what, n.notice_id, o.objection_id, n.title, n.village_code, o.answer_due as due
                             from objection o join notice n on n.notice_id = o.notice_id where o.answer is null order by o.answer_due limit 20)
                            union all
                            (select 'over', notice_id, null, title, village_code, ends_on from notice n
                             where state = 'PUBLISHED' and ends_on < :today
                               and not exists (select from objection o where o.notice_id = n.notice_id and o.answer is null) order by ends_on limit 20)
                            union all
                            (select 'today', notice_id, null, title, village_code, ends_on from notice
                             where state = 'PUBLISHED' and ends_on = :today order by notice_id limit 20)) w
                        join division d on d.code = w.village_code
                        order by w.due, w.notice_id""").param("today", show.today()).query(Waiting.class).stream()
                .map(one -> new Task(
                        show.say("notice.waiting." + one.what, one.title),
                        show.say(
                                "notice.waiting." + one.what + ".why",
                                Show.text(show.place(one.village)),
                                show.prose(one.due)),
                        one.due,
                        show.say("notice.waiting." + one.what + ".action"),
                        one.objectionId == null
                                ? "/notices/" + one.noticeId
                                : "/notices/" + one.noticeId + "/objections/" + one.objectionId + "/answer"))
                .toList();
    }
}
