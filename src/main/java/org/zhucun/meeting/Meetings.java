package org.zhucun.meeting;

import java.sql.Types;
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
import org.springframework.validation.Errors;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
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

    /** The place of an attachment that is one attendee's drawn signature. */
    static final String SIGNATURE = "signature";

    private final MeetingRows meetings;
    private final MeetingSubjects subjects;
    private final DueList dueList;
    private final AttachmentShelf shelf;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Clock clock;

    Meetings(
            MeetingRows meetings,
            MeetingSubjects subjects,
            DueList dueList,
            AttachmentShelf shelf,
            Parameters parameters,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Shows shows,
            Clock clock) {
        this.meetings = meetings;
        this.subjects = subjects;
        this.dueList = dueList;
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
        var listed = dueList.of(invitation.villageCode(), invitation.kind(), invitation.heldOn());
        var meeting = meetings.save(new Meeting(
                invitation, listed.due(), deliberationId, Viewers.required().actor()));
        addSubjects(meeting, 0, invitation.matters());
        for (var name : listed.names().isEmpty() ? new LinkedHashSet<>(invitation.names()) : listed.names()) {
            attend(meeting, name, false, false);
        }
        return meeting.id();
    }

    /** Whether the same meeting was called already: a form that is sent twice calls one. */
    @Transactional(readOnly = true)
    boolean isCalled(Invitation invitation) {
        return jdbc.sql("""
                        select exists (select from meeting
                        where village_code = :village and kind = :kind and held_on = :day and title = :title and place = :place and state = 'CALLED'
                          and begins_at is not distinct from :time)""")
                .param("village", invitation.villageCode())
                .param("kind", invitation.kind().name())
                .param("day", invitation.heldOn())
                .param("title", invitation.title())
                .param("place", invitation.place())
                .param("time", invitation.beginsAt(), Types.TIME)
                .query(Boolean.class)
                .single();
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
        var signed = signedBy(meetingId);
        var names = new LinkedHashSet<>(signed);
        happened.present().forEach(one -> names.add(one.name()));
        if (names.size() > happened.came()) {
            throw new Refusal("meeting.record.moreNames", names.size(), happened.came());
        }
        if (!Meeting.hasRoomFor(names, named(meetingId), meeting.due(), meeting.isByList())) {
            throw new Refusal("meeting.record.strangers");
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
        jdbc.sql(
                        "update meeting_attendee set came = false, signed = false where meeting_id = :id and came and signature_id is null")
                .param("id", meetingId)
                .update();
        for (var one : happened.present()) {
            if (!signed.contains(one.name())) {
                attend(meeting, one.name(), true, one.signed());
            }
        }
        meetings.saveAndFlush(meeting);
    }

    /** Somebody who is due, or came besides, signs on the screen: once, and for themselves only. */
    void sign(long meetingId, String name, CheckedFile signature) {
        var meeting = required(meetingId);
        meeting.refuseUnlessMeeting(LocalDate.now(clock));
        var attendee = jdbc.sql("""
                        select meeting_attendee_id from meeting_attendee
                        where meeting_id = :id and name = :name and signature_id is null for update""")
                .param("id", meetingId)
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("meeting.sign.who"));
        var kept = shelf.keep("meeting", meetingId, meeting.villageCode(), SIGNATURE, signature, null);
        jdbc.sql(
                        "update meeting_attendee set came = true, signed = true, signature_id = :file where meeting_attendee_id = :id")
                .param("file", kept)
                .param("id", attendee)
                .update();
        var signed = signedBy(meetingId).size();
        if (meeting.came() != null && meeting.came() < signed) {
            throw new Refusal("meeting.record.moreNames", signed, meeting.came());
        }
    }

    /** Everybody on the sheet, come or not. */
    private List<String> named(long meetingId) {
        return jdbc.sql("select name from meeting_attendee where meeting_id = :id")
                .param("id", meetingId)
                .query(String.class)
                .list();
    }

    /** Says why nothing may be written down about a meeting now. */
    @Transactional(readOnly = true)
    void refuseUnlessMeeting(long meetingId) {
        required(meetingId).refuseUnlessMeeting(LocalDate.now(clock));
    }

    /** Who signed on the screen. */
    @Transactional(readOnly = true)
    List<String> signedBy(long meetingId) {
        return jdbc.sql(
                        "select name from meeting_attendee where meeting_id = :id and signature_id is not null order by meeting_attendee_id")
                .param("id", meetingId)
                .query(String.class)
                .list();
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

    /** Whether nothing can come of it: it was cancelled, or fewer came than its quorum. Its subjects may be put to another. */
    @Transactional(readOnly = true)
    public boolean isVoid(long meetingId) {
        return decisions(meetingId).stream()
                .anyMatch(one -> one.state() == MeetingState.CANCELLED
                        || one.state() == MeetingState.CONFIRMED && !one.quorate());
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

    /** How many are due at a meeting of the kind on a day, as the village's list has it; empty where nothing is listed. */
    @Transactional(readOnly = true)
    public Optional<Integer> listed(String villageCode, MeetingKind kind, LocalDate day) {
        return Optional.ofNullable(dueList.of(villageCode, kind, day).due());
    }

    /**
     * Names the mistakes where they were typed: a day that is years away, a number that differs from the list, or that nothing
     * lists, without its reason.
     */
    @Transactional(readOnly = true)
    public void check(
            String village,
            MeetingKind kind,
            LocalDate heldOn,
            @Nullable Integer due,
            @Nullable String because,
            Errors errors) {
        if (heldOn.isAfter(LocalDate.now(clock).plusYears(1))) {
            errors.rejectValue("heldOn", "Far");
        }
        if (errors.hasFieldErrors("due") || errors.hasFieldErrors("dueBecause")) {
            return;
        }
        var listed = dueList.of(village, kind, heldOn).due();
        if (due == null && listed == null) {
            errors.rejectValue("due", "NoList");
        } else if (due != null && !due.equals(listed) && because == null) {
            errors.rejectValue(
                    "dueBecause",
                    listed == null ? "Unlisted" : "Unexplained",
                    new Object[] {due, listed == null ? 0 : listed},
                    null);
        }
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
            @Nullable Integer abstained,
            @Nullable Integer dueListed,
            @Nullable String dueBecause) {}

    private List<MeetingDecision> decisions(String condition, long a, String b, String c) {
        return jdbc
                .sql(
                        "select m.meeting_id, s.meeting_subject_id, m.village_code, m.kind, m.held_on, m.state, m.due, m.came, s.votes_for,"
                                + " s.votes_against, s.abstained, m.due_listed, m.due_because from meeting_subject s join meeting m on m.meeting_id = s.meeting_id where "
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
        var quorate = false;
        if (quorum == null || majority == null) {
            conditions.add(new Condition(
                    false,
                    show.say(
                            "meeting.condition.noRule", show.word("meeting.kind", found.kind), found.heldOn.toString()),
                    null));
        } else if (found.came != null) {
            quorate = quorum.isReachedBy(found.came, found.due);
            conditions.add(new Condition(
                    quorate,
                    show.say(
                            "meeting.condition.came",
                            due(found.due, found.dueListed, found.dueBecause, show),
                            found.came),
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
                quorate,
                conditions.size() == 3 && conditions.stream().allMatch(Condition::met),
                conditions);
    }

    /** How many are due, with the list it differs from and the reason. */
    static String due(int due, @Nullable Integer listed, @Nullable String because, Show show) {
        var persons = show.say("meeting.persons", due);
        return because == null
                ? persons
                : listed == null
                        ? show.say("meeting.due.source", persons, because)
                        : show.say("meeting.due.differs", persons, listed, because);
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
