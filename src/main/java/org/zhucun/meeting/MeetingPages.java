package org.zhucun.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
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

/** Reads a meeting with its subjects, who came, and its papers. */
@Component
@Transactional(readOnly = true)
class MeetingPages {

    private static final Set<Role> WORKERS = Set.of(Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK);

    private record Found(
            long meetingId,
            String villageCode,
            String village,
            MeetingKind kind,
            String title,
            @Nullable Long deliberationId,
            @Nullable String deliberation,
            LocalDate heldOn,
            @Nullable LocalTime beginsAt,
            String place,
            int due,
            @Nullable Integer came,
            @Nullable String chair,
            @Nullable String recorder,
            @Nullable String minutes,
            MeetingState state,
            @Nullable String cancelledBecause,
            String caller,
            @Nullable String recordedBy,
            @Nullable String writer,
            @Nullable String confirmer,
            @Nullable LocalDate confirmedOn,
            int version,
            @Nullable Integer dueListed,
            @Nullable String dueBecause) {}

    private record SubjectRow(
            long meetingSubjectId,
            int position,
            String title,
            @Nullable String subjectTable,
            @Nullable Long subjectId) {}

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final AttachmentShelf shelf;
    private final List<SubjectLinks> links;
    private final Shows shows;

    MeetingPages(JdbcClient jdbc, Meetings meetings, AttachmentShelf shelf, List<SubjectLinks> links, Shows shows) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.shelf = shelf;
        this.links = links;
        this.shows = shows;
    }

    MeetingPage of(long id) {
        var show = shows.now();
        var found = jdbc.sql("""
                        select m.meeting_id, m.village_code, d.name as village, m.kind, m.title, m.deliberation_id, g.title as deliberation, m.held_on, m.begins_at,
                               m.place, m.due, m.came, m.chair, m.recorder, m.minutes, m.state, m.cancelled_because, coalesce(a.name, m.called_by) as caller,
                               m.recorded_by, coalesce(w.name, m.recorded_by) as writer, coalesce(c.name, m.confirmed_by) as confirmer, m.confirmed_on, m.version,
                               m.due_listed, m.due_because
                        from meeting m join division d on d.code = m.village_code
                        left join deliberation g on g.deliberation_id = m.deliberation_id
                        left join account a on a.username = m.called_by
                        left join account w on w.username = m.recorded_by
                        left join account c on c.username = m.confirmed_by
                        where m.meeting_id = :id""").param("id", id).query(Found.class).optional().orElseThrow(NotFound::new);
        var attendees = jdbc.sql(
                        "select name, came, signed, signature_id is not null as on_screen from meeting_attendee where meeting_id = :id order by meeting_attendee_id")
                .param("id", id)
                .query(MeetingPage.Attendee.class)
                .list();
        var works = works();
        var open = found.state == MeetingState.CALLED || found.state == MeetingState.RECORDED;
        return new MeetingPage(
                id,
                found.villageCode,
                found.village,
                found.title,
                show.word("meeting.kind", found.kind),
                show.full(found.heldOn),
                show.word("meeting.state", found.state),
                switch (found.state) {
                    case CALLED -> "";
                    case RECORDED -> "soon";
                    case CONFIRMED -> "on";
                    case CANCELLED -> "ended";
                },
                found.due,
                found.came,
                found.dueListed != null && !attendees.isEmpty(),
                found.chair,
                found.recorder,
                found.minutes,
                found.cancelledBecause,
                facts(found, show),
                subjects(id, found.state, show),
                attendees,
                shelf.of("meeting", id),
                meetings.sheetThere(id, found.came),
                found.version,
                works && open && !found.heldOn.isAfter(show.today()),
                works
                        && open
                        && !found.heldOn.isAfter(show.today())
                        && attendees.stream().anyMatch(one -> !one.signed()),
                works
                        && found.state == MeetingState.RECORDED
                        && !Objects.equals(found.recordedBy, Viewers.required().actor()),
                works && open,
                works && found.state != MeetingState.CANCELLED);
    }

    static boolean works() {
        return Viewers.current()
                .map(viewer -> viewer.role())
                .filter(WORKERS::contains)
                .isPresent();
    }

    private List<MeetingPage.Subject> subjects(long id, MeetingState state, Show show) {
        var rows = jdbc.sql(
                        "select meeting_subject_id, position, title, subject_table, subject_id from meeting_subject where meeting_id = :id order by position")
                .param("id", id)
                .query(SubjectRow.class)
                .list();
        var decisions = meetings.decisions(id);
        var subjects = new ArrayList<MeetingPage.Subject>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var decision = decisions.get(i);
            var held = state == MeetingState.RECORDED || state == MeetingState.CONFIRMED;
            subjects.add(new MeetingPage.Subject(
                    row.meetingSubjectId,
                    row.position,
                    row.title,
                    href(row),
                    decision.votesFor(),
                    decision.votesAgainst(),
                    decision.abstained(),
                    show.say(
                            decision.passed()
                                    ? "meeting.verdict.passed"
                                    : held ? "meeting.verdict.not" : "meeting.verdict.open"),
                    decision.passed() ? "z-status out" : held ? "z-tag late" : "soft",
                    held ? decision.conditions() : List.of()));
        }
        return subjects;
    }

    private @Nullable String href(SubjectRow row) {
        if (row.subjectTable == null || row.subjectId == null) {
            return null;
        }
        if (row.subjectTable.equals("deliberation")) {
            return "/deliberations/" + row.subjectId;
        }
        return links.stream()
                .map(one -> one.href(row.subjectTable, row.subjectId))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Fact> facts(Found found, Show show) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                show.say("meeting.heldOn"),
                show.full(found.heldOn) + (found.beginsAt == null ? "" : " " + found.beginsAt)));
        facts.add(new Fact(show.say("meeting.place"), found.place));
        facts.add(new Fact(show.say("meeting.due"), Meetings.due(found.due, found.dueListed, found.dueBecause, show)));
        if (found.came != null) {
            facts.add(new Fact(show.say("meeting.came"), show.say("meeting.persons", found.came)));
        }
        facts.add(new Fact(show.say("meeting.chair"), found.chair));
        facts.add(new Fact(show.say("meeting.recorder"), found.recorder));
        facts.add(new Fact(show.say("meeting.calledBy"), show.name(found.caller)));
        if (found.writer != null) {
            facts.add(new Fact(show.say("meeting.recordedBy"), show.name(found.writer)));
        }
        if (found.confirmer != null) {
            facts.add(new Fact(
                    show.say("meeting.confirmedBy"),
                    show.say("objection.answeredBy", show.name(found.confirmer), show.day(found.confirmedOn))));
        }
        if (found.deliberationId != null) {
            facts.add(new Fact(
                    show.say("deliberation.title"), found.deliberation, "/deliberations/" + found.deliberationId));
        }
        return facts;
    }
}
