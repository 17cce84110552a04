package org.zhucun.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Fact;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Reads a notice with its lines, its objections and its photos. */
@Component
@Transactional(readOnly = true)
class NoticePages {

    private static final Set<Role> WORKERS = Set.of(Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK);

    private record Found(
            long noticeId,
            String villageCode,
            String village,
            NoticeKind kind,
            String title,
            String body,
            @Nullable String basis,
            String place,
            String hotline,
            int days,
            boolean countsWorkdays,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            NoticeState state,
            @Nullable NoticeResult result,
            @Nullable Long corrects,
            @Nullable String correctedTitle,
            @Nullable Long correctedBy,
            @Nullable String withdrawnBecause,
            String preparedBy,
            @Nullable String publishedBy,
            @Nullable String concludedBy,
            @Nullable LocalDate concludedOn) {}

    private record Said(
            long objectionId,
            String said,
            @Nullable String against,
            @Nullable String raisedBy,
            Channel channel,
            LocalDate raisedOn,
            String number,
            LocalDate answerDue,
            @Nullable NoticeResult finding,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn) {}

    private record LineRow(
            int position,
            String name,
            String groupName,
            String decision,
            @Nullable NoticeResult outcome) {}

    private final JdbcClient jdbc;
    private final Notices notices;
    private final NoticeClock clock;
    private final NoticeWords words;
    private final AttachmentShelf shelf;
    private final Shows shows;

    NoticePages(
            JdbcClient jdbc,
            Notices notices,
            NoticeClock clock,
            NoticeWords words,
            AttachmentShelf shelf,
            Shows shows) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
        this.words = words;
        this.shelf = shelf;
        this.shows = shows;
    }

    /** What is on the board, whatever the reader's language. */
    record Posted(String title, String body) {}

    Posted posted(long id) {
        return jdbc.sql("select title, body from notice where notice_id = :id")
                .param("id", id)
                .query(Posted.class)
                .single();
    }

    NoticePage of(long id) {
        var show = shows.now();
        var found = jdbc.sql("""
                        select n.notice_id, n.village_code, n.kind, n.title, n.body, n.basis, n.place, n.hotline, n.days, n.counts_workdays, n.starts_on,
                               n.ends_on, n.state, n.result, n.corrects, n.withdrawn_because, n.concluded_on, d.name as village, c.title as corrected_title,
                               (select max(later.notice_id) from notice later where later.corrects = n.notice_id) as corrected_by,
                               coalesce(p.name, n.prepared_by) as prepared_by, coalesce(u.name, n.published_by) as published_by,
                               coalesce(e.name, n.concluded_by) as concluded_by
                        from notice n
                        join division d on d.code = n.village_code
                        left join notice c on c.notice_id = n.corrects
                        left join account p on p.username = n.prepared_by
                        left join account u on u.username = n.published_by
                        left join account e on e.username = n.concluded_by
                        where n.notice_id = :id""").param("id", id).query(Found.class).optional().orElseThrow(NotFound::new);
        var lines = lines(id, show);
        var objections = objections(id, show);
        var open = objections.stream().anyMatch(one -> one.answer() == null);
        var works = works();
        var today = show.today();
        var up = found.state == NoticeState.PUBLISHED;
        var over = up && today.isAfter(Objects.requireNonNull(found.endsOn));
        var ahead = up && today.isBefore(Objects.requireNonNull(found.startsOn));
        return new NoticePage(
                id,
                found.village,
                found.villageCode,
                show.word("notice.kind", found.kind),
                words.title(found.kind, found.title, lines.size(), found.village, show),
                over
                        ? show.say("notice.state.due")
                        : ahead
                                ? show.say("notice.state.ahead", show.day(found.startsOn))
                                : show.word("notice.state", found.state),
                over || ahead || (up && open)
                        ? "soon"
                        : up ? "on" : found.state == NoticeState.WITHDRAWN ? "ended" : "",
                words.body(found.kind, found.body, lines.size(), found.village, found.basis, found.days, show),
                lines,
                found.startsOn == null || found.endsOn == null
                        ? null
                        : clock.of(found.startsOn, found.endsOn, found.countsWorkdays, show),
                found.startsOn != null && !ahead,
                facts(found, show),
                up ? notices.standing(id).conditions() : List.of(),
                objections,
                shelf.of("notice", id),
                found.withdrawnBecause,
                found.correctedBy,
                works && found.state == NoticeState.PREPARED,
                works && (found.state == NoticeState.PREPARED || up),
                works && over && !open,
                works && up && !over && !ahead && found.kind.takesObjections(),
                works,
                works
                        && (found.state == NoticeState.ENDED || found.state == NoticeState.WITHDRAWN)
                        && found.correctedBy == null,
                !found.kind.takesObjections());
    }

    /** Lines to start a correction with. */
    List<NoticeDraft.Line> linesOf(long id) {
        return jdbc.sql(
                        "select name, group_name as \"group\", decision, subject_table, subject_id from notice_line where notice_id = :id order by position")
                .param("id", id)
                .query(NoticeDraft.Line.class)
                .list();
    }

    static boolean works() {
        return Viewers.current()
                .map(viewer -> viewer.role())
                .filter(WORKERS::contains)
                .isPresent();
    }

    private List<NoticePage.Line> lines(long id, Show show) {
        return jdbc
                .sql(
                        "select position, name, group_name, decision, outcome from notice_line where notice_id = :id order by position")
                .param("id", id)
                .query(LineRow.class)
                .stream()
                .map(line -> new NoticePage.Line(
                        line.position,
                        line.name,
                        line.groupName,
                        words.decision(line.decision, show),
                        line.outcome == null ? null : show.word("notice.result", line.outcome)))
                .toList();
    }

    private List<NoticePage.Voice> objections(long id, Show show) {
        return jdbc.sql("""
                        select o.objection_id, o.said, l.name as against, o.raised_by, o.channel, o.raised_on, o.number, o.answer_due, o.finding, o.answer,
                               coalesce(a.name, o.answered_by) as answered_by, o.answered_on
                        from objection o left join notice_line l on l.notice_line_id = o.notice_line_id
                        left join account a on a.username = o.answered_by
                        where o.notice_id = :id order by o.objection_id""").param("id", id).query(Said.class).stream()
                .map(one -> new NoticePage.Voice(
                        one.objectionId,
                        one.said,
                        one.against,
                        one.raisedBy == null ? show.say("objection.unnamed") : one.raisedBy,
                        show.word("objection.channel", one.channel),
                        show.day(one.raisedOn),
                        FollowNumbers.shown(one.number),
                        one.answerDue,
                        one.answer == null && one.answerDue.isBefore(show.today()),
                        one.finding == null ? null : show.word("objection.finding", one.finding),
                        one.answer,
                        one.answeredBy == null
                                ? null
                                : show.say("objection.answeredBy", show.name(one.answeredBy), show.day(one.answeredOn)),
                        one.raisedOn,
                        one.answeredBy,
                        one.answeredOn))
                .toList();
    }

    private static List<Fact> facts(Found found, Show show) {
        var facts = new ArrayList<Fact>();
        if (found.startsOn != null && found.endsOn != null) {
            facts.add(new Fact(
                    show.say("notice.period"),
                    show.say("notice.period.from", show.prose(found.startsOn), show.prose(found.endsOn))));
        }
        facts.add(new Fact(
                show.say("notice.days"),
                show.say(found.countsWorkdays ? "notice.days.working" : "notice.days.calendar", found.days)));
        facts.add(new Fact(show.say("notice.place"), found.place));
        facts.add(new Fact(show.say("notice.hotline"), found.hotline));
        if (found.basis != null) {
            facts.add(new Fact(show.say("notice.basis"), found.basis));
        }
        facts.add(new Fact(show.say("notice.shows"), show.say("notice.shows.only")));
        facts.add(new Fact(show.say("notice.preparedBy"), show.name(found.preparedBy)));
        if (found.publishedBy != null) {
            facts.add(new Fact(show.say("notice.publishedBy"), show.name(found.publishedBy)));
        }
        if (found.result != null) {
            facts.add(new Fact(
                    show.say("notice.result"),
                    show.say(
                            "notice.result.by",
                            show.word("notice.result", found.result),
                            show.name(found.concludedBy),
                            show.day(found.concludedOn))));
        }
        if (found.corrects != null) {
            facts.add(new Fact(show.say("notice.corrects"), found.correctedTitle, "/notices/" + found.corrects));
        }
        return facts;
    }
}
