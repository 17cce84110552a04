package org.zhucun.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.household.Status;
import org.zhucun.meeting.Invitation;
import org.zhucun.meeting.Meetings;
import org.zhucun.notice.NoticeDecision;
import org.zhucun.notice.NoticeDraft;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.NoticeState;
import org.zhucun.notice.Notices;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.RecordedVisits;
import org.zhucun.web.NotFound;
import org.zhucun.web.Overtaken;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** Opens cases and takes their steps, one or many; meetings and notices that they wait for are called and prepared here. */
@Service
@Transactional
class Cases {

    /** The place of an attachment that is the householder's drawn signature. */
    static final String SIGNATURE = "signature";

    /** The place of a photographed sheet that was signed on paper. */
    static final String SHEET = "sheet";

    /** The place of the photographed form of a visit that was recorded on paper only. */
    static final String PAPER = "paper";

    private final CaseFiles files;
    private final CaseOpenings openings;
    private final CaseSubjects subjects;
    private final CaseEffects effects;
    private final Filing filing;
    private final Proofs proofs;
    private final RecordedVisits visits;
    private final Meetings meetings;
    private final Notices notices;
    private final Parameters parameters;
    private final AttachmentShelf shelf;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Clock clock;

    Cases(
            CaseFiles files,
            CaseOpenings openings,
            CaseSubjects subjects,
            CaseEffects effects,
            Filing filing,
            Proofs proofs,
            RecordedVisits visits,
            Meetings meetings,
            Notices notices,
            Parameters parameters,
            AttachmentShelf shelf,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Shows shows,
            Clock clock) {
        this.files = files;
        this.openings = openings;
        this.subjects = subjects;
        this.effects = effects;
        this.filing = filing;
        this.proofs = proofs;
        this.visits = visits;
        this.meetings = meetings;
        this.notices = notices;
        this.parameters = parameters;
        this.shelf = shelf;
        this.events = events;
        this.jdbc = jdbc;
        this.shows = shows;
        this.clock = clock;
    }

    long open(CaseForm form) {
        var file = openings.open(form);
        events.publishEvent(new CaseOpened(
                file.id(), file.villageCode(), file.kind().name(), file.householdId(), file.openedOn(), form.report()));
        return file.id();
    }

    /** Takes the step that the reader saw; whoever comes second is told. */
    void take(long id, StepForm form) {
        take(id, form, null, List.of(), List.of());
    }

    /**
     * The same with what the householder drew on the screen, the picture of what they signed on paper, and the picture of the
     * form of a visit that was recorded on paper only.
     */
    void take(
            long id, StepForm form, @Nullable CheckedFile signature, List<CheckedFile> sheet, List<CheckedFile> paper) {
        var file = unchanged(id, form.version());
        if (file.stage() == form.stage()) {
            if (form.stage() == Stage.REMOVAL_PROPOSAL && form.removal() != null) {
                file.removeBecause(form.removal());
            } else if (form.stage().is(Stage.Sort.VISIT)) {
                file.found(form.perHead(), Lack.text(form.lacking()));
                file.burdened(form.burden());
            }
        }
        var met = proven(file);
        var visit = visitOf(file, form.visit(), form.day());
        var people = visit == null ? form.people() : String.join("、", visit.people());
        if (visit == null
                ? !paper.isEmpty() && form.named().size() >= visitors(file)
                : visit.people().size() >= visitors(file)) {
            met.add(Need.VISITORS);
        }
        if (file.authorisedOn() == null
                && Boolean.TRUE.equals(form.authorised())
                && file.needs().contains(Need.AUTHORISATION)) {
            file.authorised(form.day());
        }
        if (file.authorisedOn() != null) {
            met.add(Need.AUTHORISATION);
        }
        if ((signature != null || Boolean.TRUE.equals(form.signed()) && !sheet.isEmpty())
                && !form.named().isEmpty()) {
            met.add(Need.SIGNATURE);
        }
        if (form.note() != null) {
            met.add(Need.MEASURE);
        }
        var viewer = Viewers.required();
        take(
                file,
                form.stage(),
                met,
                new Deed(
                        viewer.actor(),
                        viewer.role(),
                        form.day(),
                        people,
                        form.note(),
                        visit == null ? null : visit.visitId()));
        if (signature != null) {
            shelf.keep(Proofs.TABLE, id, file.villageCode(), SIGNATURE, signature, null);
        }
        for (var picture : sheet) {
            shelf.keep(Proofs.TABLE, id, file.villageCode(), SHEET, picture, null);
        }
        for (var picture : paper) {
            shelf.keep(Proofs.TABLE, id, file.villageCode(), PAPER, picture, null);
        }
    }

    /** The visits at the home that a case may rest on now: since it began or, when it was sent back, since then. */
    @Transactional(readOnly = true)
    List<RecordedVisits.Recorded> visits(CaseFile file) {
        var household = file.householdId();
        if (household == null || !file.needs().contains(Need.VISITORS)) {
            return List.of();
        }
        return visits.since(household, seenSince(file));
    }

    private LocalDate seenSince(CaseFile file) {
        var anew = file.stage() == Stage.REMOVAL_VERIFICATION
                || jdbc.sql(
                                "select exists (select from case_step where case_file_id = :id and act in ('RETURNED', 'OBJECTED'))")
                        .param("id", file.id())
                        .query(Boolean.class)
                        .single();
        return anew ? file.enteredOn() : file.openedOn();
    }

    private RecordedVisits.@Nullable Recorded visitOf(CaseFile file, @Nullable Long chosen, LocalDate day) {
        if (chosen == null) {
            return null;
        }
        return visits(file).stream()
                .filter(one -> one.visitId() == chosen)
                .findFirst()
                .filter(one -> !one.visitedOn().isAfter(day))
                .orElseThrow(() -> new Refusal("case.visit.other"));
    }

    /** Takes a step that asks for no more than a note; the many share their day and words. */
    void takeAmongMany(long id, Stage stage, LocalDate day, @Nullable String note) {
        var file = files.required(id);
        take(file, stage, proven(file), Deed.now(day, null, note));
    }

    /** How many the village's list of representatives has today. */
    @Nullable
    Integer listed(String village) {
        return meetings.listed(village, Proofs.BODY, today()).orElse(null);
    }

    /** Names what is wrong with the call of a meeting on these cases. */
    void checkCall(List<Long> ids, MeetingCallForm form, Errors errors) {
        var waiting = together(ids);
        form.check(waitsSince(ids), errors);
        if (!errors.hasErrors()) {
            meetings.check(
                    waiting.get(0).villageCode(), Proofs.BODY, form.heldOn(), form.due(), form.dueBecause(), errors);
        }
    }

    void sendBack(long id, int version, Stage to, String because) {
        var file = unchanged(id, version);
        refuseUnposted(file);
        file.sendBack(to, Deed.now(today(), null, because));
        if (file.stage().is(Stage.Sort.MEETING)) {
            effects.standAgain(file, today());
        }
        filing.keep(file);
    }

    void spotCheck(long id, int version, LocalDate day, @Nullable String people, String found) {
        var file = unchanged(id, version);
        file.spotChecked(Deed.now(day, people, found));
        filing.keep(file);
    }

    void keepWatching(long id, int version, String found) {
        var file = unchanged(id, version);
        file.keep(Deed.now(today(), null, found));
        filing.keep(file);
    }

    void end(long id, int version, Outcome how, String because) {
        var file = unchanged(id, version);
        refuseUnposted(file);
        file.end(how, Deed.now(today(), null, because));
        effects.standAgain(file, today());
        filing.keep(file);
    }

    /** What is prepared names the household with what is to be decided; it must not go up when nothing is. */
    private void refuseUnposted(CaseFile file) {
        var prepared = file.noticeId();
        if (file.stage().isPosted()
                && prepared != null
                && notices.standing(prepared).state() == NoticeState.PREPARED) {
            throw new Refusal("case.notice.unposted");
        }
    }

    /** The last day on which one of these cases began to wait. */
    @Transactional(readOnly = true)
    LocalDate waitsSince(List<Long> ids) {
        return files.findByCaseFileIdInOrderByCaseFileId(ids).stream()
                .map(CaseFile::enteredOn)
                .max(LocalDate::compareTo)
                .orElseThrow(NotFound::new);
    }

    /** Cases of one village and year that wait for the same thing, whatever their kind; each must wait for the viewer. */
    private List<CaseFile> together(List<Long> ids) {
        var waiting = files.findByCaseFileIdInOrderByCaseFileId(ids);
        var first = waiting.stream().findFirst().orElseThrow(NotFound::new);
        if (waiting.stream()
                .anyMatch(one -> !one.villageCode().equals(first.villageCode())
                        || one.year() != first.year()
                        || !one.stage().is(first.stage().sort()))) {
            throw new Refusal("case.together");
        }
        var deed = Deed.now(today(), null, null);
        if (!waiting.stream().allMatch(one -> one.mayAct(deed))) {
            throw new Refusal("case.otherRole");
        }
        return waiting;
    }

    /** A case has one meeting, and one notice, at a time: a second would leave the first without its case. */
    private static void refuse(List<CaseFile> waiting, Predicate<CaseFile> taken, String key) {
        waiting.stream().filter(taken).findFirst().ifPresent(file -> {
            throw new Refusal(key, file.name());
        });
    }

    private static boolean mixed(List<CaseFile> waiting) {
        return waiting.stream().map(CaseFile::kind).distinct().count() > 1;
    }

    /** The kind of the one notice that they go on together. */
    private static NoticeKind noticeOf(List<CaseFile> waiting) {
        var kinds = waiting.stream()
                .map(file -> file.kind().notice(file.stage()))
                .distinct()
                .toList();
        if (kinds.size() > 1 && !NoticeKind.TOGETHER.containsAll(kinds)) {
            throw new Refusal("case.together");
        }
        return kinds.size() == 1 ? kinds.get(0) : NoticeKind.ADJUSTMENT;
    }

    /** Whether it waits for a meeting that nobody called yet, or of whose meeting nothing can come. */
    @Transactional(readOnly = true)
    boolean mayMeet(CaseFile file) {
        var called = file.meetingId();
        return file.outcome() == null
                && file.stage().is(Stage.Sort.MEETING)
                && (called == null || meetings.isVoid(called));
    }

    /** Whether it waits for a notice that nobody prepared yet, or whose notice was taken down. */
    @Transactional(readOnly = true)
    boolean mayPost(CaseFile file) {
        var prepared = file.noticeId();
        return file.outcome() == null
                && file.stage().isPosted()
                && (prepared == null || notices.standing(prepared).state() == NoticeState.WITHDRAWN);
    }

    /** Calls one meeting on any number of cases of a village that wait for it. */
    long callMeeting(List<Long> ids, MeetingCallForm form) {
        var waiting = together(ids);
        refuse(waiting, file -> file.stage().is(Stage.Sort.MEETING) && !mayMeet(file), "case.meeting.already");
        var first = waiting.get(0);
        var show = shows.in(Locale.SIMPLIFIED_CHINESE);
        var meeting = meetings.call(new Invitation(
                first.villageCode(),
                Proofs.BODY,
                mixed(waiting)
                        ? show.say("case.meeting.title.several", String.valueOf(first.year()))
                        : show.say(
                                "case.meeting.title",
                                String.valueOf(first.year()),
                                show.word("caseFile.kind", first.kind())),
                form.heldOn(),
                null,
                form.place(),
                form.due(),
                form.dueBecause(),
                List.of(),
                waiting.stream()
                        .map(file -> new Invitation.Matter(
                                show.say("case.matter." + matter(file), file.name()), Proofs.TABLE, file.id()))
                        .toList()));
        for (var file : waiting) {
            file.meets(meeting);
            filing.keep(file);
        }
        return meeting;
    }

    /** Prepares one notice for any number of cases of a village that wait for it; another person publishes it. */
    long prepareNotice(List<Long> ids, String place) {
        var waiting = together(ids);
        refuse(waiting, file -> file.stage().isPosted() && !mayPost(file), "case.notice.already");
        var first = waiting.get(0);
        var notice = notices.prepare(NoticeDraft.of(
                first.villageCode(),
                noticeOf(waiting),
                basis(first),
                place,
                waiting.stream().map(this::line).toList()));
        for (var file : waiting) {
            file.posts(notice);
            filing.keep(file);
        }
        return notice;
    }

    /** A meeting was confirmed: the cases it decided for go on, the others wait for a person. */
    void appraised(long meeting) {
        for (var file : files.findByCaseFileIdInOrderByCaseFileId(numbers(
                "select subject_id from meeting_subject where meeting_id = :id and subject_table = 'case_file'",
                meeting))) {
            if (Objects.equals(file.meetingId(), meeting) && file.stage().is(Stage.Sort.MEETING)) {
                goOn(file);
            }
        }
    }

    /** A notice ended for this case. */
    void posted(long id, long notice, boolean stands) {
        var file = files.required(id);
        if (!Objects.equals(file.noticeId(), notice)) {
            return;
        }
        if (!stands) {
            file.overturned(
                    Deed.now(today(), null, shows.in(Locale.SIMPLIFIED_CHINESE).say("case.overturned")));
            filing.keep(file);
        } else if (file.stage().is(Stage.Sort.NOTICE)) {
            goOn(file);
        }
    }

    /** Somebody objected to what is posted; to a notice of several cases without naming one, none of them goes back. */
    void objected(@Nullable Long id, long notice, String said) {
        var named = id != null
                ? List.of(id)
                : numbers(
                        "select subject_id from notice_line where notice_id = :id and subject_table = 'case_file'",
                        notice);
        if (named.size() != 1) {
            return;
        }
        var file = files.required(named.get(0));
        if (Objects.equals(file.noticeId(), notice)) {
            file.objected(Deed.now(today(), null, said.length() > 200 ? said.substring(0, 200) : said));
            filing.keep(file);
        }
    }

    int visitors(CaseFile file) {
        return file.kind() == Kind.VILLAGE_EXIT
                ? 0
                : parameters
                        .whole(file.kind().verifiersParameter(), file.villageCode(), today())
                        .orElse(2);
    }

    private void goOn(CaseFile file) {
        var deed = Deed.now(today(), null, null);
        var met = proven(file);
        if (file.mayAct(deed) && met.containsAll(file.needs())) {
            take(file, file.stage(), met, deed);
        }
    }

    private void take(CaseFile file, Stage stage, EnumSet<Need> met, Deed deed) {
        if (stage == Stage.COUNTY_DECISION && file.stage() == stage && file.householdId() != null) {
            subjects.demand(file.householdId(), file.kind(), file.ground());
        }
        file.take(stage, met, deed);
        effects.follow(file, stage, deed.day());
        filing.keep(file);
    }

    private NoticeDraft.Line line(CaseFile file) {
        var group = file.householdId() == null && file.residentGroupId() == null
                ? ""
                : jdbc.sql("""
                                select g.name from resident_group g where g.resident_group_id = coalesce(cast(:group as bigint),
                                    (select h.resident_group_id from household h where h.household_id = cast(:household as bigint)))""")
                        .param("group", file.residentGroupId(), java.sql.Types.BIGINT)
                        .param("household", file.householdId(), java.sql.Types.BIGINT)
                        .query(String.class)
                        .optional()
                        .orElse("");
        var decision = decision(file);
        return new NoticeDraft.Line(
                file.name(),
                group,
                decision == null ? shows.in(Locale.SIMPLIFIED_CHINESE).say("case.natural") : decision.name(),
                Proofs.TABLE,
                file.id());
    }

    /** What is decided on it; null where a household is no more, for which notices have no word of their own. */
    private @Nullable NoticeDecision decision(CaseFile file) {
        var household = file.householdId();
        return switch (file.kind()) {
            case IDENTIFICATION ->
                household == null || subjects.present(household).status() == Status.NEVER
                        ? NoticeDecision.IDENTIFY
                        : NoticeDecision.REENTER;
            case EXIT -> NoticeDecision.EXIT;
            case VILLAGE_EXIT -> NoticeDecision.LEAVE_LIST;
            case MONITORING -> file.helpedOn() == null ? NoticeDecision.MONITOR : NoticeDecision.REMOVE_RISK;
            case CORRECTION ->
                switch (Objects.requireNonNull(file.ground())) {
                    case OMITTED -> NoticeDecision.ADD_OMITTED;
                    case WRONGLY_REGISTERED -> NoticeDecision.REMOVE_WRONG;
                    case WRONGLY_EXITED -> NoticeDecision.REENTER;
                    default -> null;
                };
        };
    }

    private String matter(CaseFile file) {
        var decision = decision(file);
        return decision == null ? "NATURAL" : decision.name();
    }

    /** The meeting it rests on, as the board says it. */
    private @Nullable String basis(CaseFile file) {
        var show = shows.in(Locale.SIMPLIFIED_CHINESE);
        return meetings.decisionOn(Proofs.TABLE, file.id(), Proofs.BODY)
                .filter(one -> Objects.equals(one.meetingId(), file.meetingId()))
                .map(one -> show.say("case.notice.basis", show.full(one.heldOn())))
                .orElse(null);
    }

    private EnumSet<Need> proven(CaseFile file) {
        var met = EnumSet.noneOf(Need.class);
        proofs.of(file).stream().filter(Proof::met).map(Proof::need).forEach(met::add);
        return met;
    }

    private List<Long> numbers(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).list();
    }

    /** Whoever comes second is told before their words are held against a step that they never saw. */
    @Transactional(readOnly = true)
    void refuseOvertaken(long id, int version) {
        if (files.required(id).changedSince(version)) {
            throw overtaken(id);
        }
    }

    private CaseFile unchanged(long id, int version) {
        var file = files.findOneByCaseFileId(id).orElseThrow(NotFound::new);
        if (file.changedSince(version)) {
            throw overtaken(id);
        }
        return file;
    }

    private Overtaken overtaken(long id) {
        var show = shows.now();
        var last = jdbc.sql("""
                        select coalesce(a.name, s.actor) as who, s.act, s.stage, s.happened_on from case_step s left join account a on a.username = s.actor
                        where s.case_file_id = :id order by s.case_step_id desc limit 1""").param("id", id).query(Last.class).single();
        return new Overtaken(
                "case.overtaken",
                last.who,
                show.say("caseStep.act." + last.act, show.word("caseFile.stage", last.stage)),
                show.day(last.happenedOn));
    }

    private record Last(String who, Act act, Stage stage, LocalDate happenedOn) {}

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** SB-2020-00031. */
    static String number(Kind kind, int year, long id) {
        return "%s-%d-%05d".formatted(kind.mark(), year, id);
    }
}
