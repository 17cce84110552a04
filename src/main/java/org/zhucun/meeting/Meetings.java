package org.zhucun.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Condition;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The door to meetings: call one, write down what happened, confirm it, and ask what it decided. */
@Service
@Transactional
public class Meetings {

    /** The place of an attachment that is the photographed sheet of attendance. */
    static final String SHEET = "sheet";

    private final MeetingRows meetings;
    private final MeetingSubjects subjects;
    private final AttachmentShelf shelf;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Clock clock;

    Meetings(
            MeetingRows meetings,
            MeetingSubjects subjects,
            AttachmentShelf shelf,
            Parameters parameters,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Shows shows,
            Clock clock) {
        this.meetings = meetings;
        this.subjects = subjects;
        this.shelf = shelf;
        this.parameters = parameters;
        this.events = events;
        this.jdbc = jdbc;
        this.shows = shows;
        this.clock = clock;
    }

    /** Calls a meeting on any number of subjects, say all households of a village's yearly adjustment. */
    public long call(Invitation invitation) {
        return call(invitation, null);
    }

    long call(Invitation invitation, @Nullable Long deliberationId) {
        if (invitation.matters().isEmpty()) {
            throw new Refusal("meeting.noSubject");
        }
        var names = new LinkedHashSet<>(invitation.names());
        var due = invitation.due() != null
                ? invitation.due()
                : lastDue(invitation.villageCode(), invitation.kind()).orElse(names.size());
        if (due < 1 || due < names.size()) {
            throw new Refusal("meeting.due.unknown");
        }
        var meeting = meetings.save(
                new Meeting(invitation, due, deliberationId, Viewers.required().actor()));
        addSubjects(meeting, 0, invitation.matters());
        for (var name : names) {
            attend(meeting, name, false, false);
        }
        return meeting.id();
    }

    /** Adds subjects to a meeting that was called and did not take place yet. */
    public void add(long meetingId, List<Invitation.Matter> matters) {
        var meeting = required(meetingId);
        meeting.refuseUnlessCalled();
        addSubjects(meeting, subjects.findByMeetingIdOrderByPosition(meetingId).size(), matters);
    }

    /** Writes down who came, how they voted, and the minutes. */
    public void record(long meetingId, MeetingRecord happened) {
        var meeting = required(meetingId);
        var signed = happened.present().stream()
                .filter(MeetingRecord.Present::signed)
                .count();
        if (happened.present().size() > happened.came() || signed > happened.came()) {
            throw new Refusal("meeting.record.moreNames", happened.present().size(), happened.came());
        }
        meeting.record(happened, LocalDate.now(clock), Viewers.required().actor());
        var known = subjects.findByMeetingIdOrderByPosition(meetingId);
        for (var votes : happened.votes()) {
            known.stream()
                    .filter(subject -> votes.meetingSubjectId() == null
                            ? known.size() == 1
                            : subject.id() == votes.meetingSubjectId())
                    .findFirst()
                    .orElseThrow(NotFound::new)
                    .vote(votes, happened.came());
        }
        jdbc.sql("update meeting_attendee set came = false, signed = false where meeting_id = :id and came")
                .param("id", meetingId)
                .update();
        for (var one : happened.present()) {
            attend(meeting, one.name(), true, one.signed());
        }
        meetings.saveAndFlush(meeting);
    }

    /** Confirms what another person recorded; the sheet must be signed by name or photographed. */
    public void confirm(long meetingId) {
        confirm(meetingId, LocalDate.now(clock));
    }

    /** As on an earlier day, say in a history that is loaded. */
    public void confirm(long meetingId, LocalDate day) {
        var meeting = required(meetingId);
        meeting.confirm(
                sheetThere(meetingId, meeting.came()), day, Viewers.required().actor());
        meetings.saveAndFlush(meeting);
        events.publishEvent(new MeetingConfirmed(meetingId, meeting.villageCode(), meeting.kind(), meeting.heldOn()));
    }

    public void cancel(long meetingId, String because) {
        var meeting = required(meetingId);
        meeting.cancel(because);
        meetings.saveAndFlush(meeting);
    }

    /** What a meeting decided on one of its subjects. */
    @Transactional(readOnly = true)
    public MeetingDecision decision(long meetingSubjectId) {
        return decisions("s.meeting_subject_id = :a", meetingSubjectId, "", "").stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What a meeting decided on each of its subjects, in their order. */
    @Transactional(readOnly = true)
    public List<MeetingDecision> decisions(long meetingId) {
        return decisions("s.meeting_id = :a", meetingId, "", "");
    }

    /** The latest meeting of a kind that had a record on its list, and what it decided; empty when there was none. */
    @Transactional(readOnly = true)
    public Optional<MeetingDecision> decisionOn(String subjectTable, long subjectId, MeetingKind kind) {
        return decisions(
                        "s.subject_table = :b and s.subject_id = :a and m.kind = :c and m.state <> 'CANCELLED'",
                        subjectId,
                        subjectTable,
                        kind.name())
                .stream()
                .reduce((first, second) -> second);
    }

    /** How many were due at the last meeting of the kind: enter once. */
    @Transactional(readOnly = true)
    public Optional<Integer> lastDue(String villageCode, MeetingKind kind) {
        return jdbc.sql("""
                        select due from meeting where village_code = :village and kind = :kind and state <> 'CANCELLED'
                        order by held_on desc, meeting_id desc limit 1""")
                .param("village", villageCode)
                .param("kind", kind.name())
                .query(Integer.class)
                .optional();
    }

    boolean sheetThere(long meetingId, @Nullable Integer came) {
        var signed = jdbc.sql("select count(*) from meeting_attendee where meeting_id = :id and signed")
                .param("id", meetingId)
                .query(Integer.class)
                .single();
        return came != null && came > 0 && signed >= came
                || shelf.of("meeting", meetingId).stream()
                        .anyMatch(file -> file.place().equals(SHEET));
    }

    private void addSubjects(Meeting meeting, int after, List<Invitation.Matter> matters) {
        var rows = new ArrayList<MeetingSubject>();
        for (var matter : matters) {
            rows.add(new MeetingSubject(meeting, after + rows.size() + 1, matter));
        }
        subjects.saveAll(rows);
    }

    private void attend(Meeting meeting, String name, boolean came, boolean signed) {
        jdbc.sql("""
                        insert into meeting_attendee (village_code, meeting_id, name, came, signed) values (:village, :id, :name, :came, :signed)
                        on conflict (meeting_id, name) do update set came = excluded.came, signed = excluded.signed""")
                .param("village", meeting.villageCode())
                .param("id", meeting.id())
                .param("name", name)
                .param("came", came)
                .param("signed", signed)
                .update();
    }

    private record Found(
            long meetingId,
            long meetingSubjectId,
            String villageCode,
            MeetingKind kind,
            LocalDate heldOn,
            MeetingState state,
            int due,
            @Nullable Integer came,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable Integer abstained) {}

    private List<MeetingDecision> decisions(String condition, long a, String b, String c) {
        return jdbc
                .sql(
                        "select m.meeting_id, s.meeting_subject_id, m.village_code, m.kind, m.held_on, m.state, m.due, m.came, s.votes_for,"
                                + " s.votes_against, s.abstained from meeting_subject s join meeting m on m.meeting_id = s.meeting_id where "
                                + condition + " order by m.held_on, m.meeting_id, s.position")
                .param("a", a)
                .param("b", b)
                .param("c", c)
                .query(Found.class)
                .stream()
                .map(this::decide)
                .toList();
    }

    /**
     * Holds a subject against the rules in force on the day of its meeting: confirmed minutes, the quorum of those due, and
     * the majority of those present (or of all due, where the law says so).
     */
    private MeetingDecision decide(Found found) {
        var show = shows.now();
        var conditions = new ArrayList<Condition>();
        conditions.add(new Condition(
                found.state == MeetingState.CONFIRMED, show.word("meeting.condition.state", found.state), null));
        var quorum = rule(found.kind.quorumParameter(), found);
        var majority = rule(found.kind.majorityParameter(), found);
        if (quorum == null || majority == null) {
            conditions.add(new Condition(
                    false,
                    show.say(
                            "meeting.condition.noRule", show.word("meeting.kind", found.kind), found.heldOn.toString()),
                    null));
        } else if (found.came != null) {
            conditions.add(new Condition(
                    quorum.isReachedBy(found.came, found.due),
                    show.say("meeting.condition.came", found.due, found.came),
                    show.say(
                            quorum.isMoreThan() ? "meeting.rule.quorum.moreThan" : "meeting.rule.quorum.atLeast",
                            quorum.toString(),
                            quorum.needed(found.due))));
            conditions.add(vote(found, majority));
        }
        return new MeetingDecision(
                found.meetingId,
                found.meetingSubjectId,
                found.kind,
                found.heldOn,
                found.state,
                found.due,
                found.came,
                found.votesFor,
                found.votesAgainst,
                found.abstained,
                conditions.size() == 3 && conditions.stream().allMatch(Condition::met),
                conditions);
    }

    private Condition vote(Found found, Share majority) {
        var show = shows.now();
        if (found.votesFor == null || found.came == null) {
            return new Condition(false, show.say("meeting.condition.noVotes"), null);
        }
        var all = found.kind.ofDue() ? found.due : found.came;
        var rule = (found.kind.ofDue() ? "meeting.rule.majority.due." : "meeting.rule.majority.present.")
                + (majority.isMoreThan() ? "moreThan" : "atLeast");
        return new Condition(
                majority.isReachedBy(found.votesFor, all),
                show.say(
                        "meeting.condition.votes",
                        Show.count(found.votesFor),
                        Show.count(found.votesAgainst),
                        Show.count(found.abstained)),
                show.say(rule, majority.toString(), majority.needed(all)));
    }

    private @Nullable Share rule(String parameter, Found found) {
        return Share.of(
                parameters.text(parameter, found.villageCode, found.heldOn).orElse(null));
    }

    private Meeting required(long id) {
        return meetings.findById(id).orElseThrow(NotFound::new);
    }
}
