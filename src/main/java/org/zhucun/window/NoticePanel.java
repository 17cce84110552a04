package org.zhucun.window;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.NoticeWords;
import org.zhucun.village.VillagePanel;
import org.zhucun.web.Shows;

/** The notices that are up, on the page of their village. */
@Component
class NoticePanel implements VillagePanel {

    private record Found(
            long noticeId, NoticeKind kind, String title, String village, LocalDate endsOn, int lines, int open) {}

    record Up(
            String href,
            String title,
            String until,
            @Nullable String open) {}

    record Board(String publicHref, List<Up> notices) {}

    private final JdbcClient jdbc;
    private final NoticeWords words;
    private final Shows shows;

    NoticePanel(JdbcClient jdbc, NoticeWords words, Shows shows) {
        this.jdbc = jdbc;
        this.words = words;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Content of(String villageCode) {
        var show = shows.now();
        var up = jdbc.sql("""
                        select n.notice_id, n.kind, n.title, d.name as village, n.ends_on,
                               (select count(*) from notice_line l where l.notice_id = n.notice_id)::integer as lines,
                               (select count(*) from objection o where o.notice_id = n.notice_id and o.answer is null)::integer as open
                        from notice n join division d on d.code = n.village_code
                        where n.village_code = :village and n.state = 'PUBLISHED' and n.starts_on <= :today order by n.ends_on, n.notice_id limit 10""").param("village", villageCode).param("today", show.today()).query(Found.class).stream()
                .map(one -> new Up(
                        "/notices/" + one.noticeId,
                        words.title(one.kind, one.title, one.lines, one.village, show),
                        one.endsOn.isBefore(show.today())
                                ? show.say("notice.state.due")
                                : show.say("notice.until", show.day(one.endsOn)),
                        one.open == 0 ? null : show.say("notice.open", one.open)))
                .toList();
        return new Content("window/_panel", new Board("/public/" + villageCode, up));
    }
}
