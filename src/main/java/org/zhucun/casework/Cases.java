package org.zhucun.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.cipher.Cipher;
import org.zhucun.division.Divisions;
import org.zhucun.household.Cause;
import org.zhucun.household.EndReason;
import org.zhucun.household.HouseholdStandings;
import org.zhucun.household.Status;
import org.zhucun.meeting.Invitation;
import org.zhucun.meeting.Meetings;
import org.zhucun.notice.NoticeDecision;
import org.zhucun.notice.NoticeDraft;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.Notices;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.village.VillageExits;
import org.zhucun.visit.RecordedVisits;
import org.zhucun.web.NotFound;
import org.zhucun.web.Overtaken;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** Opens cases, takes their steps, and does to the registers what they decide. */
@Service
@Transactional
class Cases {

    private record Present(
            long householdId,
            String villageCode,
            String headName,
            int persons,
            @Nullable Long residentGroupId,
            Status status,
            @Nullable String monitored,
            boolean ended) {}

    /** The place of an attachment that is the householder's drawn signature. */
    static final String SIGNATURE = "signature";

    /** The place of a photographed sheet that was signed on paper. */
    static final String SHEET = "sheet";

    /** The place of the photographed form of a visit that was recorded on paper only. */
    static final String PAPER = "paper";

    private final CaseFiles files;
    private final CaseSteps steps;
    private final Proofs proofs;
    private final DayLimits limits;
    private final HouseholdStandings standings;
    private final VillageExits villages;
    private final RecordedVisits visits;
    private final Meetings meetings;
    private final Notices notices;
    private final Divisions divisions;
    private final Parameters parameters;
    private final Cipher cipher;
    private final AttachmentShelf shelf;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Clock clock;

    Cases(
            CaseFiles files,
            CaseSteps steps,
            Proofs proofs,
            DayLimits limits,
            HouseholdStandings standings,
            VillageExits villages,
            RecordedVisits visits,
            Meetings meetings,
            Notices notices,
            Divisions divisions,
            Parameters parameters,
            Cipher cipher,
            AttachmentShelf shelf,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Shows shows,
            Clock clock) {
        this.files = files;
        this.steps = steps;
        this.proofs = proofs;
        this.limits = limits;
        this.standings = standings;
        this.villages = villages;
        this.visits = visits;
        this.meetings = meetings;
        this.notices = notices;
        this.divisions = divisions;
        this.parameters = parameters;
        this.cipher = cipher;
        this.shelf = shelf;
        this.events = events;
        this.jdbc = jdbc;
        this.shows = shows;
        this.clock = clock;
    }

    long open(CaseForm form) {
        var file = form.kind() == Kind.VILLAGE_EXIT
                ? ofVillage(form)
                : form.household() == null ? ofStranger(form) : ofHousehold(form, form.household());
        file.because(
                form.ground(),
                form.risk(),
                form.cause() == null ? null : form.cause().name());
        keep(file);
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
        take(file, stage, proven(file), deed(day, null, note));
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
            meetings.checkDue(
                    waiting.get(0).villageCode(), Proofs.BODY, form.heldOn(), form.due(), form.dueBecause(), errors);
        }
    }

    void sendBack(long id, int version, Stage to, String because) {
        var file = unchanged(id, version);
        file.sendBack(to, deed(today(), null, because));
        keep(file);
    }

    void spotCheck(long id, int version, LocalDate day, @Nullable String people, String found) {
        var file = unchanged(id, version);
        file.spotChecked(deed(day, people, found));
        keep(file);
    }

    void keepWatching(long id, int version, String found) {
        var file = unchanged(id, version);
        file.keep(deed(today(), null, found));
        keep(file);
    }

    void end(long id, int version, Outcome how, String because) {
        var file = unchanged(id, version);
        file.end(how, deed(today(), null, because));
        keep(file);
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
        var deed = deed(today(), null, null);
        if (!waiting.stream().allMatch(one -> one.mayAct(deed))) {
            throw new Refusal("case.otherRole");
        }
        return waiting;
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

    /** Calls one meeting on any number of cases of a village that wait for it. */
    long callMeeting(List<Long> ids, MeetingCallForm form) {
        var waiting = together(ids);
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
            keep(file);
        }
        return meeting;
    }

    /** Prepares one notice for any number of cases of a village that wait for it; another person publishes it. */
    long prepareNotice(List<Long> ids, String place) {
        var waiting = together(ids);
        var first = waiting.get(0);
        var notice = notices.prepare(NoticeDraft.of(
                first.villageCode(),
                noticeOf(waiting),
                basis(first),
                place,
                waiting.stream().map(this::line).toList()));
        for (var file : waiting) {
            file.posts(notice);
            keep(file);
        }
        return notice;
    }

    /** A meeting was confirmed: the cases it decided for go on, the others wait for a person. */
    void appraised(long meeting) {
        for (var file : files.findByCaseFileIdInOrderByCaseFileId(subjects(
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
                    deed(today(), null, shows.in(Locale.SIMPLIFIED_CHINESE).say("case.overturned")));
            keep(file);
        } else if (file.stage().is(Stage.Sort.NOTICE)) {
            goOn(file);
        }
    }

    /** Somebody objected to what is posted; to a notice of several cases without naming one, none of them goes back. */
    void objected(@Nullable Long id, long notice, String said) {
        var named = id != null
                ? List.of(id)
                : subjects(
                        "select subject_id from notice_line where notice_id = :id and subject_table = 'case_file'",
                        notice);
        if (named.size() != 1) {
            return;
        }
        var file = files.required(named.get(0));
        if (Objects.equals(file.noticeId(), notice)) {
            file.objected(deed(today(), null, said.length() > 200 ? said.substring(0, 200) : said));
            keep(file);
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
        var deed = deed(today(), null, null);
        var met = proven(file);
        if (file.mayAct(deed) && met.containsAll(file.needs())) {
            take(file, file.stage(), met, deed);
        }
    }

    private void take(CaseFile file, Stage stage, EnumSet<Need> met, Deed deed) {
        var decides = stage == Stage.COUNTY_DECISION && file.stage() == stage;
        if (decides && file.householdId() != null && !suits(file.kind(), file.ground(), present(file.householdId()))) {
            throw new Refusal("case.open.unsuited." + file.kind());
        }
        file.take(stage, met, deed);
        follow(file, stage, deed.day());
        keep(file);
    }

    /** What a step does to the registers. */
    private void follow(CaseFile file, Stage taken, LocalDate day) {
        var household = file.householdId();
        if (file.kind() == Kind.MONITORING && household != null) {
            if (taken == Stage.COUNTY_DECISION) {
                standings.watch(household, String.valueOf(file.ground()), day);
            } else if (taken == Stage.REMOVAL_DECISION) {
                standings.watch(household, null, day);
            }
        }
        if (file.outcome() != Outcome.ARCHIVED) {
            return;
        }
        var decided = Optional.ofNullable(file.decidedOn()).orElse(day);
        switch (file.kind()) {
            case IDENTIFICATION -> {
                if (household == null) {
                    register(file, decided);
                } else {
                    standings.comeBack(household, decided);
                    watchNoMore(household, decided);
                }
            }
            case EXIT -> standings.stand(Objects.requireNonNull(household), Status.EXITED, decided);
            case VILLAGE_EXIT -> villages.leave(file.villageCode(), decided.getYear());
            case CORRECTION -> correct(file, decided);
            case MONITORING -> {}
        }
    }

    private void correct(CaseFile file, LocalDate day) {
        var household = file.householdId();
        switch (Objects.requireNonNull(file.ground())) {
            case OMITTED -> register(file, day);
            case WRONGLY_REGISTERED -> {
                standings.stand(Objects.requireNonNull(household), Status.CANCELLED, day);
                watchNoMore(household, day);
            }
            case WRONGLY_EXITED -> {
                standings.stand(Objects.requireNonNull(household), Status.POOR, day);
                watchNoMore(household, day);
            }
            case DIED_OUT -> standings.end(Objects.requireNonNull(household), EndReason.DIED_OUT, day);
            case MOVED -> standings.end(Objects.requireNonNull(household), EndReason.MOVED, day);
            default -> throw new IllegalStateException(file.ground() + " corrects nothing");
        }
    }

    /** A household that is poor again, or was never to be registered, is not watched: its case of monitoring falls away. */
    private void watchNoMore(long household, LocalDate day) {
        standings.watch(household, null, day);
        for (var open : files.findByHouseholdIdAndKindAndOutcomeIsNull(household, Kind.MONITORING)) {
            open.fallAway(deed(day, null, shows.in(Locale.SIMPLIFIED_CHINESE).say("case.fallsAway")));
            keep(open);
        }
    }

    private void register(CaseFile file, LocalDate day) {
        file.becomes(standings.register(
                file.villageCode(),
                file.residentGroupId(),
                file.name(),
                cipher.open(Objects.requireNonNull(file.identityCipher())),
                file.phone(),
                day,
                file.cause() == null ? null : Cause.valueOf(file.cause())));
    }

    private CaseFile ofVillage(CaseForm form) {
        var village = Objects.requireNonNull(form.village());
        var figures = villages.figures(village, form.day().getYear());
        if (!Boolean.TRUE.equals(figures.poor()) || figures.exitYear() != null) {
            throw new Refusal("case.open.village");
        }
        if (exists("kind = 'VILLAGE_EXIT' and village_code = :value", village)) {
            throw new Refusal("case.open.already");
        }
        return new CaseFile(
                village,
                Kind.VILLAGE_EXIT,
                form.day().getYear(),
                divisions.name(village),
                form.statement(),
                deed(form.day(), null, form.statement()));
    }

    private CaseFile ofStranger(CaseForm form) {
        var identity = Objects.requireNonNull(form.identity());
        if (standings.isRegistered(identity)) {
            throw new Refusal("case.open.registered");
        }
        var sealed = cipher.sealIdentity(identity);
        if (jdbc.sql("select applicant_waits(:hash, :kind)")
                .param("hash", sealed.hash())
                .param("kind", form.kind().name())
                .query(Boolean.class)
                .single()) {
            throw new Refusal("case.open.already");
        }
        var file = new CaseFile(
                Objects.requireNonNull(form.village()),
                form.kind(),
                form.day().getYear(),
                Objects.requireNonNull(form.name()),
                form.statement(),
                deed(form.day(), null, form.statement()));
        file.appliesFor(sealed, form.persons(), form.group(), form.phone());
        return file;
    }

    private CaseFile ofHousehold(CaseForm form, long id) {
        var present = present(id);
        if (!suits(form.kind(), form.ground(), present)) {
            throw new Refusal("case.open.unsuited." + form.kind());
        }
        if (exists(
                "household_id = cast(:value as bigint) and "
                        + (form.kind().stands()
                                ? "kind in ('IDENTIFICATION', 'EXIT', 'CORRECTION')"
                                : "kind = 'MONITORING'"),
                String.valueOf(id))) {
            throw new Refusal("case.open.already");
        }
        var file = new CaseFile(
                present.villageCode,
                form.kind(),
                form.day().getYear(),
                present.headName.isEmpty() ? String.valueOf(id) : present.headName,
                form.statement(),
                deed(form.day(), null, form.statement()));
        file.concerns(id, present.persons == 0 ? null : present.persons);
        return file;
    }

    private Present present(long household) {
        return jdbc.sql("""
                        select p.household_id, p.village_code, p.head_name, p.persons, p.resident_group_id, p.status, h.monitored, p.ended
                        from household_present p join household h on h.household_id = p.household_id where p.household_id = :id""")
                .param("id", household)
                .query(Present.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static boolean suits(Kind kind, @Nullable Ground ground, Present present) {
        var status = present.status;
        return !present.ended
                && switch (kind) {
                    case EXIT -> status == Status.POOR || status == Status.LEAVING || status == Status.RELAPSED;
                    case MONITORING -> status == Status.EXITED && present.monitored == null;
                    case IDENTIFICATION -> status == Status.EXITED || status == Status.CANCELLED;
                    case CORRECTION ->
                        switch (Objects.requireNonNull(ground)) {
                            case WRONGLY_REGISTERED -> status != Status.CANCELLED;
                            case WRONGLY_EXITED -> status == Status.EXITED;
                            default -> true;
                        };
                    case VILLAGE_EXIT -> false;
                };
    }

    private boolean exists(String condition, String value) {
        return jdbc.sql("select exists (select from case_file where outcome is null and " + condition + ")")
                .param("value", value)
                .query(Boolean.class)
                .single();
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
    static @Nullable NoticeDecision decision(CaseFile file) {
        return switch (file.kind()) {
            case IDENTIFICATION -> file.householdId() == null ? NoticeDecision.IDENTIFY : NoticeDecision.REENTER;
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

    private static String matter(CaseFile file) {
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

    private List<Long> subjects(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).list();
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

    private void keep(CaseFile file) {
        file.isDue(limits.of(file));
        files.saveAndFlush(file);
        steps.saveAll(file.unwritten());
    }

    private Deed deed(LocalDate day, @Nullable String people, @Nullable String note) {
        var viewer = Viewers.required();
        return new Deed(viewer.actor(), viewer.role(), day, people, note);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** SB-2020-00031. */
    static String number(Kind kind, int year, long id) {
        return "%s-%d-%05d".formatted(kind.mark(), year, id);
    }
}
