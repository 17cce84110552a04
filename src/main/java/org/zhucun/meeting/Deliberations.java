package org.zhucun.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.notice.NoticeDraft;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.NoticeResult;
import org.zhucun.notice.NoticeState;
import org.zhucun.notice.Notices;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/**
 * The door to 四议两公开: the branch proposes, the two committees discuss, the party members examine, the villagers'
 * representatives decide; then the resolution and its result are published.
 */
@Service
@Transactional
public class Deliberations {

    static final String TABLE = "deliberation";

    /** The four meetings in their order. */
    static final List<MeetingKind> STAGES =
            List.of(MeetingKind.BRANCH, MeetingKind.COMMITTEES, MeetingKind.PARTY_MEMBERS, MeetingKind.REPRESENTATIVES);

    private final DeliberationRows deliberations;
    private final Meetings meetings;
    private final Notices notices;
    private final Parameters parameters;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deliberations(
            DeliberationRows deliberations,
            Meetings meetings,
            Notices notices,
            Parameters parameters,
            JdbcClient jdbc,
            Clock clock) {
        this.deliberations = deliberations;
        this.meetings = meetings;
        this.notices = notices;
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins one, for a record of another module or for itself. */
    public long begin(
            String villageCode,
            String title,
            String proposal,
            @Nullable String subjectTable,
            @Nullable Long subjectId,
            LocalDate begunOn) {
        return deliberations
                .save(new Deliberation(
                        villageCode,
                        title,
                        proposal,
                        subjectTable,
                        subjectId,
                        begunOn,
                        Viewers.required().actor()))
                .id();
    }

    /** Calls the meeting of a stage; the stage before must have decided for it. */
    public long call(
            long id,
            MeetingKind stage,
            LocalDate heldOn,
            String place,
            @Nullable Integer due,
            @Nullable String dueBecause,
            List<String> names) {
        var deliberation = required(id);
        deliberation.refuseIfAbandoned();
        var at = STAGES.indexOf(stage);
        if (at < 0) {
            throw new NotFound();
        }
        if (decision(id, stage)
                .filter(now -> now.passed() || now.state() != MeetingState.CONFIRMED)
                .isPresent()) {
            throw new Refusal("deliberation.stage.already");
        }
        if (at > 0) {
            var before = decision(id, STAGES.get(at - 1));
            if (before.filter(MeetingDecision::passed).isEmpty()) {
                throw new Refusal("deliberation.stage.early." + STAGES.get(at - 1));
            }
            if (heldOn.isBefore(before.get().heldOn())) {
                throw new Refusal(
                        "deliberation.stage.backwards", before.get().heldOn().toString());
            }
        }
        if (stage == MeetingKind.PARTY_MEMBERS) {
            refuseUnlessSentInTime(deliberation, heldOn);
        }
        return meetings.call(
                new Invitation(
                        deliberation.villageCode(),
                        stage,
                        deliberation.title(),
                        heldOn,
                        null,
                        place,
                        due,
                        dueBecause,
                        names,
                        List.of(new Invitation.Matter(deliberation.title(), TABLE, id))),
                id);
    }

    /** The proposal goes out to the party members. */
    public void send(long id, LocalDate day) {
        var deliberation = required(id);
        if (decision(id, MeetingKind.COMMITTEES).filter(MeetingDecision::passed).isEmpty()) {
            throw new Refusal("deliberation.stage.early.COMMITTEES");
        }
        deliberation.send(day);
        deliberations.saveAndFlush(deliberation);
    }

    /** Prepares the notice of the resolution: the first disclosure. */
    public long discloseResolution(long id, String text, String place) {
        var deliberation = withoutWithdrawn(id);
        if (decision(id, MeetingKind.REPRESENTATIVES)
                .filter(MeetingDecision::passed)
                .isEmpty()) {
            throw new Refusal("deliberation.stage.early.REPRESENTATIVES");
        }
        if (deliberation.resolutionNoticeId() != null) {
            throw new Refusal("deliberation.disclosed.already");
        }
        var notice = notices.prepare(draft(deliberation, NoticeKind.RESOLUTION, text, place));
        deliberation.discloseResolution(notice);
        deliberations.saveAndFlush(deliberation);
        return notice;
    }

    /** Prepares the notice of the result: the second disclosure, after the first ended well. */
    public long discloseResult(long id, String text, String place) {
        var deliberation = withoutWithdrawn(id);
        if (deliberation.resolutionNoticeId() == null
                || !notices.standing(deliberation.resolutionNoticeId()).passed()) {
            throw new Refusal("deliberation.result.early");
        }
        if (deliberation.resultNoticeId() != null) {
            throw new Refusal("deliberation.disclosed.already");
        }
        var notice = notices.prepare(draft(deliberation, NoticeKind.RESULT, text, place));
        deliberation.discloseResult(notice);
        deliberations.saveAndFlush(deliberation);
        return notice;
    }

    public void abandon(long id, String because) {
        var deliberation = required(id);
        deliberation.abandon(because);
        deliberations.saveAndFlush(deliberation);
    }

    /** The first day on which the party members may meet on a proposal: so many days after it was sent to them. */
    @Transactional(readOnly = true)
    Optional<LocalDate> soonest(long id, MeetingKind stage) {
        var deliberation = required(id);
        return stage == MeetingKind.PARTY_MEMBERS && deliberation.sentOn() != null
                ? Optional.of(deliberation.sentOn().plusDays(proposalDays(deliberation, deliberation.sentOn())))
                : Optional.empty();
    }

    /** Whether the same matter is on its way in the village: a form that is sent twice begins one. */
    @Transactional(readOnly = true)
    boolean isBegun(String villageCode, String title) {
        return jdbc.sql(
                        "select exists (select from deliberation where village_code = :village and title = :title and abandoned_because is null and result_notice_id is null)")
                .param("village", villageCode)
                .param("title", title)
                .query(Boolean.class)
                .single();
    }

    /** The latest decision of a stage; empty where it has not met. */
    @Transactional(readOnly = true)
    public Optional<MeetingDecision> decision(long id, MeetingKind stage) {
        return meetings.decisionOn(TABLE, id, stage);
    }

    /** Whether the resolution may be used for a record: the four meetings decided for it and nobody was right against it. */
    @Transactional(readOnly = true)
    public boolean isResolved(String subjectTable, long subjectId) {
        return jdbc
                .sql("""
                        select d.deliberation_id from deliberation d join notice n on n.notice_id = d.resolution_notice_id and n.result in (:well)
                        where d.subject_table = :table and d.subject_id = :id and d.abandoned_because is null""")
                .param("well", List.of(NoticeResult.UNOPPOSED.name(), NoticeResult.UPHELD.name()))
                .param("table", subjectTable)
                .param("id", subjectId)
                .query(Long.class)
                .stream()
                .anyMatch(id -> STAGES.stream()
                        .allMatch(stage -> decision(id, stage)
                                .filter(MeetingDecision::passed)
                                .isPresent()));
    }

    Deliberation required(long id) {
        return deliberations.findById(id).orElseThrow(NotFound::new);
    }

    boolean isWithdrawn(@Nullable Long notice) {
        return notice != null && notices.standing(notice).state() == NoticeState.WITHDRAWN;
    }

    private Deliberation withoutWithdrawn(long id) {
        var deliberation = required(id);
        Stream.of(deliberation.resolutionNoticeId(), deliberation.resultNoticeId())
                .filter(Objects::nonNull)
                .filter(this::isWithdrawn)
                .forEach(deliberation::takeBack);
        return deliberation;
    }

    private void refuseUnlessSentInTime(Deliberation deliberation, LocalDate heldOn) {
        var days = proposalDays(deliberation, heldOn);
        var sent = deliberation.sentOn();
        if (sent == null || heldOn.isBefore(sent.plusDays(days))) {
            throw new Refusal("deliberation.proposal.late", days);
        }
    }

    private int proposalDays(Deliberation deliberation, LocalDate day) {
        return parameters
                .whole("meeting.proposal-days", deliberation.villageCode(), day)
                .orElse(0);
    }

    private NoticeDraft draft(Deliberation deliberation, NoticeKind kind, String text, String place) {
        return new NoticeDraft(
                deliberation.villageCode(),
                kind,
                deliberation.title(),
                text,
                null,
                notices.daysOf(kind, deliberation.villageCode(), LocalDate.now(clock)),
                place,
                null,
                TABLE,
                deliberation.id(),
                null,
                List.of());
    }
}
