package org.zhucun.notice;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.division.Divisions;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Condition;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The door to notices: prepare, publish, object, answer, conclude, and where one stands. */
@Service
@Transactional
public class Notices {

    private final NoticeRows notices;
    private final NoticeLines lines;
    private final ObjectionRows objections;
    private final NoticeWords words;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final AttachmentShelf shelf;
    private final Divisions divisions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Clock clock;

    Notices(
            NoticeRows notices,
            NoticeLines lines,
            ObjectionRows objections,
            NoticeWords words,
            Parameters parameters,
            WorkingDays workingDays,
            AttachmentShelf shelf,
            Divisions divisions,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Shows shows,
            Clock clock) {
        this.notices = notices;
        this.lines = lines;
        this.objections = objections;
        this.words = words;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.shelf = shelf;
        this.divisions = divisions;
        this.events = events;
        this.jdbc = jdbc;
        this.shows = shows;
        this.clock = clock;
    }

    /** Prepares a notice: nobody sees it yet. What may not be shown is refused, whoever asks. */
    public long prepare(NoticeDraft draft) {
        var today = LocalDate.now(clock);
        var village = divisions.name(draft.villageCode());
        var title =
                draft.title() == null ? words.title(draft.kind(), draft.lines().size(), village) : draft.title();
        var days = draft.days() == null ? daysOf(draft.kind(), draft.villageCode(), today) : draft.days();
        var body = draft.text() == null
                ? words.body(draft.kind(), village, draft.lines().size(), draft.basis(), days)
                : draft.text();
        screen(draft.title());
        screen(draft.text());
        screen(draft.basis());
        screen(draft.place());
        for (var line : draft.lines()) {
            Stream.of(line.name(), line.group(), line.decision()).forEach(Notices::screen);
        }
        var notice = notices.save(new Notice(
                draft,
                title,
                body,
                draft.hotline() == null ? hotline(draft.villageCode(), today) : draft.hotline(),
                days,
                flag("notice.counts-workdays", draft.villageCode(), today),
                Viewers.required().actor()));
        var rows = new ArrayList<NoticeLine>();
        for (var line : draft.lines()) {
            rows.add(new NoticeLine(notice, rows.size() + 1, line));
        }
        lines.saveAll(rows);
        return notice.id();
    }

    /** Whether the same notice was prepared and waits: a form that is sent twice prepares one. */
    @Transactional(readOnly = true)
    boolean isPrepared(NoticeDraft draft) {
        return jdbc.sql(
                        "select exists (select from notice where village_code = :village and kind = :kind and title = :title and body = :text and state = 'PREPARED')")
                .param("village", draft.villageCode())
                .param("kind", draft.kind().name())
                .param("title", draft.title(), Types.VARCHAR)
                .param("text", draft.text(), Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }

    /** Puts a prepared notice up from a day on. */
    public void publish(long id, LocalDate startsOn) {
        var notice = required(id);
        var viewer = Viewers.required();
        if (mustBeTown(notice.kind(), notice.villageCode(), startsOn)
                && viewer.role() != null
                && !viewer.is(Role.TOWN_CADRE)) {
            throw new Refusal("notice.publish.town");
        }
        notice.publish(
                startsOn,
                lastDay(startsOn, notice.days(), notice.countsWorkdays()),
                viewer.actor(),
                flag("notice.second-person", notice.villageCode(), startsOn));
        notices.saveAndFlush(notice);
    }

    public void withdraw(long id, String because) {
        screen(because);
        var notice = required(id);
        notice.withdraw(because, LocalDate.now(clock));
        notices.saveAndFlush(notice);
    }

    /** Ends a notice; the result of each line follows from the answers to its objections. */
    public void conclude(long id) {
        conclude(id, LocalDate.now(clock));
    }

    /** As on an earlier day, say in a history that is loaded. */
    public void conclude(long id, LocalDate today) {
        var notice = required(id);
        var raised = objections.findByNoticeId(id);
        var open = raised.stream().filter(Objection::isOpen).count();
        var photoMissing = flag("notice.photo-required", notice.villageCode(), today)
                && shelf.of("notice", id).stream()
                        .noneMatch(file -> file.place().equals("board"));
        notice.conclude(
                today,
                open,
                photoMissing,
                result(raised.stream()),
                Viewers.required().actor());
        var ended = new ArrayList<NoticeEnded.Line>();
        for (var line : lines.findByNoticeIdOrderByPosition(id)) {
            var outcome = resultOf(line.id(), raised);
            line.conclude(outcome);
            if (line.subjectTable() != null && line.subjectId() != null) {
                ended.add(new NoticeEnded.Line(line.subjectTable(), line.subjectId(), outcome));
            }
        }
        notices.saveAndFlush(notice);
        events.publishEvent(new NoticeEnded(
                id,
                notice.villageCode(),
                notice.kind(),
                result(raised.stream()),
                notice.subjectTable(),
                notice.subjectId(),
                ended));
    }

    /** Takes down an objection brought in person or by phone; sent twice it is kept once. The number to follow it by. */
    String object(long id, ObjectionForm form) {
        var known = objections.findByOnce(form.once());
        if (known.isPresent()) {
            return known.get().number();
        }
        var notice = required(id);
        if (form.line() != null
                && lines.findById(form.line())
                        .filter(line -> line.noticeId() == id)
                        .isEmpty()) {
            throw new NotFound();
        }
        var today = LocalDate.now(clock);
        var objection = objections.save(new Objection(
                notice,
                form,
                today,
                parameters
                        .whole("notice.answer-days", notice.villageCode(), today)
                        .orElse(15),
                Viewers.required().actor()));
        tell(objection.id());
        return objection.number();
    }

    /** Tells the owners of the case behind an objection; once. */
    void tell(long objectionId) {
        var objection = objections.findById(objectionId).orElseThrow(NotFound::new);
        if (objection.isTold()) {
            return;
        }
        var subject = subjectOf(objection);
        objection.tell();
        objections.saveAndFlush(objection);
        events.publishEvent(new ObjectionRaised(
                objectionId,
                objection.noticeId(),
                objection.noticeLineId(),
                objection.villageCode(),
                subject.table(),
                subject.id(),
                objection.said()));
    }

    /** Answers an objection in writing; whoever raised it reads it by the number, so it is screened like the notice. */
    public void answer(long objectionId, NoticeResult finding, String answer) {
        screen(answer);
        var objection = objections.findById(objectionId).orElseThrow(NotFound::new);
        objection.answer(
                finding, answer, LocalDate.now(clock), Viewers.required().actor());
        objections.saveAndFlush(objection);
        var subject = subjectOf(objection);
        events.publishEvent(new ObjectionAnswered(
                objectionId, objection.noticeId(), objection.villageCode(), subject.table(), subject.id(), finding));
    }

    /** The latest notice of a kind for a record, whether the record has a line of its own or the whole notice. */
    @Transactional(readOnly = true)
    public Optional<NoticeStanding> standing(String subjectTable, long subjectId, NoticeKind kind) {
        return jdbc.sql("""
                        select n.notice_id, l.notice_line_id
                        from notice n
                        left join notice_line l on l.notice_id = n.notice_id and l.subject_table = :table and l.subject_id = :id
                        where n.kind = :kind and (l.notice_line_id is not null or (n.subject_table = :table and n.subject_id = :id))
                        order by (n.state = 'WITHDRAWN'), n.notice_id desc limit 1""")
                .param("table", subjectTable)
                .param("id", subjectId)
                .param("kind", kind.name())
                .query((row, number) -> standing(row.getLong(1), row.getObject(2, Long.class)))
                .optional();
    }

    /** Where a record's line of a notice stands; empty when the notice does not have it. */
    @Transactional(readOnly = true)
    public Optional<NoticeStanding> standing(long noticeId, String subjectTable, long subjectId) {
        return jdbc.sql("""
                        select n.notice_id, l.notice_line_id
                        from notice n
                        left join notice_line l on l.notice_id = n.notice_id and l.subject_table = :table and l.subject_id = :id
                        where n.notice_id = :notice and (l.notice_line_id is not null or (n.subject_table = :table and n.subject_id = :id))""")
                .param("table", subjectTable)
                .param("id", subjectId)
                .param("notice", noticeId)
                .query((row, number) -> standing(row.getLong(1), row.getObject(2, Long.class)))
                .optional();
    }

    /** Where a notice stands as a whole. */
    @Transactional(readOnly = true)
    public NoticeStanding standing(long noticeId) {
        return standing(noticeId, null);
    }

    /** The last day of a notice: the first day counts, and with working days only those do. */
    public LocalDate lastDay(LocalDate startsOn, int days, boolean countsWorkdays) {
        return countsWorkdays ? workingDays.after(startsOn.minusDays(1), days) : startsOn.plusDays(days - 1L);
    }

    /** The days a notice of this kind stays up in a village. */
    public int daysOf(NoticeKind kind, String villageCode, LocalDate day) {
        return kind.parts().stream()
                .map(part -> parameters
                        .whole(part.daysParameter(), villageCode, day)
                        .or(() -> parameters.whole("notice.days.other", villageCode, day))
                        .orElseThrow(() -> new Refusal("notice.days.unknown")))
                .max(Integer::compare)
                .orElseThrow();
    }

    boolean mustBeTown(NoticeKind kind, String villageCode, LocalDate day) {
        return kind.parts().stream().anyMatch(part -> flag(part.townParameter(), villageCode, day));
    }

    boolean flag(String parameter, String villageCode, LocalDate day) {
        return parameters.whole(parameter, villageCode, day).orElse(0) == 1;
    }

    String hotline(String villageCode, LocalDate day) {
        return parameters.text("notice.hotline", villageCode, day).orElse("12317");
    }

    private NoticeStanding standing(long noticeId, @Nullable Long lineId) {
        var found = jdbc.sql("""
                        select n.notice_id, n.kind, n.state, n.starts_on, n.ends_on, n.days, coalesce(l.outcome, n.result) as result,
                               (select count(*) from objection o where o.notice_id = n.notice_id
                                 and (:line is null or o.notice_line_id is null or o.notice_line_id = :line))::integer as objections,
                               (select count(*) from objection o where o.notice_id = n.notice_id and o.answer is null
                                 and (:line is null or o.notice_line_id is null or o.notice_line_id = :line))::integer as open_objections
                        from notice n left join notice_line l on l.notice_line_id = :line
                        where n.notice_id = :id""")
                .param("id", noticeId)
                .param("line", lineId, Types.BIGINT)
                .query(Found.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new NoticeStanding(
                found.noticeId,
                found.kind,
                found.state,
                found.startsOn,
                found.endsOn,
                found.days,
                found.objections,
                found.openObjections,
                found.result,
                conditions(found));
    }

    private List<Condition> conditions(Found found) {
        var show = shows.now();
        var today = show.today();
        if (found.state == NoticeState.WITHDRAWN || found.state == NoticeState.PREPARED) {
            return List.of(new Condition(false, show.say("notice.condition." + found.state), null));
        }
        var starts = Objects.requireNonNull(found.startsOn);
        var ends = Objects.requireNonNull(found.endsOn);
        var conditions = new ArrayList<Condition>();
        var over = today.isAfter(ends);
        conditions.add(new Condition(
                over,
                over
                        ? show.say("notice.condition.over", found.days, show.prose(starts), show.prose(ends))
                        : show.say("notice.condition.running", found.days, show.prose(ends)),
                null));
        if (found.kind.takesObjections()) {
            conditions.add(new Condition(
                    found.openObjections == 0,
                    found.objections == 0
                            ? show.say("notice.condition.unopposed")
                            : found.openObjections == 0
                                    ? show.say("notice.condition.answered", found.objections)
                                    : show.say("notice.condition.open", found.openObjections),
                    show.say("notice.condition.rule")));
        }
        if (found.result == NoticeResult.REJECTED) {
            conditions.add(new Condition(false, show.say("notice.condition.rejected"), null));
        } else if (found.result == null && over && found.openObjections == 0) {
            conditions.add(new Condition(false, show.say("notice.condition.unconcluded"), null));
        }
        return conditions;
    }

    private record Found(
            long noticeId,
            NoticeKind kind,
            NoticeState state,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int days,
            @Nullable NoticeResult result,
            int objections,
            int openObjections) {}

    private record Subject(@Nullable String table, @Nullable Long id) {}

    private Subject subjectOf(Objection objection) {
        if (objection.noticeLineId() != null) {
            var line = lines.findById(objection.noticeLineId()).orElseThrow(NotFound::new);
            if (line.subjectTable() != null) {
                return new Subject(line.subjectTable(), line.subjectId());
            }
        }
        var notice = required(objection.noticeId());
        return new Subject(notice.subjectTable(), notice.subjectId());
    }

    private static NoticeResult resultOf(long lineId, List<Objection> raised) {
        return result(raised.stream()
                .filter(one -> one.noticeLineId() == null || Objects.equals(one.noticeLineId(), lineId)));
    }

    private static NoticeResult result(Stream<Objection> raised) {
        var findings = raised.map(Objection::finding).toList();
        return findings.isEmpty()
                ? NoticeResult.UNOPPOSED
                : findings.contains(NoticeResult.REJECTED) ? NoticeResult.REJECTED : NoticeResult.UPHELD;
    }

    private static void screen(@Nullable String text) {
        Screening.leak(text).ifPresent(leak -> {
            throw new Refusal("leak." + leak.kind().name().toLowerCase(Locale.ROOT), leak.piece());
        });
    }

    private Notice required(long id) {
        return notices.findById(id).orElseThrow(NotFound::new);
    }
}
