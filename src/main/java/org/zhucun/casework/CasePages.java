package org.zhucun.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.household.Cause;
import org.zhucun.household.Words;
import org.zhucun.meeting.Meetings;
import org.zhucun.notice.Notices;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.RecordedVisits;
import org.zhucun.web.Choice;
import org.zhucun.web.Condition;
import org.zhucun.web.Fact;
import org.zhucun.web.Happening;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import org.zhucun.web.Step;

/** Reads a case: where it stands, what is missing, who must act, and what happened. */
@Component
@Transactional(readOnly = true)
class CasePages {

    /** One thing done, with the name of who did it. */
    record Done(
            Act act,
            Stage stage,
            LocalDate happenedOn,
            String actor,
            @Nullable String people,
            @Nullable String note,
            @Nullable Long visitId) {}

    private record Around(
            String village,
            @Nullable String groupName,
            @Nullable Integer persons,
            @Nullable String identityMasked,
            @Nullable LocalDate dueOn,
            int version,
            String statement) {}

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseMembers members;
    private final Cases cases;
    private final Proofs proofs;
    private final VillageCriteria criteria;
    private final Meetings meetings;
    private final Notices notices;
    private final AttachmentShelf shelf;
    private final Parameters parameters;
    private final Words words;
    private final Shows shows;

    CasePages(
            JdbcClient jdbc,
            CaseFiles files,
            CaseMembers members,
            Cases cases,
            Proofs proofs,
            VillageCriteria criteria,
            Meetings meetings,
            Notices notices,
            AttachmentShelf shelf,
            Parameters parameters,
            Words words,
            Shows shows) {
        this.jdbc = jdbc;
        this.files = files;
        this.members = members;
        this.cases = cases;
        this.proofs = proofs;
        this.criteria = criteria;
        this.meetings = meetings;
        this.notices = notices;
        this.shelf = shelf;
        this.parameters = parameters;
        this.words = words;
        this.shows = shows;
    }

    CasePage of(long id) {
        var show = shows.now();
        var file = files.required(id);
        var around =
                jdbc.sql("""
                        select d.name as village, g.name as group_name, c.persons, c.identity_masked, c.due_on, c.version, c.statement
                        from case_file c join division d on d.code = c.village_code
                        left join household h on h.household_id = c.household_id
                        left join resident_group g on g.resident_group_id = coalesce(c.resident_group_id, h.resident_group_id)
                        where c.case_file_id = :id""").param("id", id).query(Around.class).optional().orElseThrow(NotFound::new);
        var done = done(id);
        var open = file.outcome() == null;
        var proven = open ? proofs.of(file) : List.<Proof>of();
        var conditions = new ArrayList<>(
                proven.stream().flatMap(proof -> proof.conditions().stream()).toList());
        var deed = new Deed(Viewers.required().actor(), Viewers.required().role(), show.today(), null, null);
        var part = open && file.stage().checks() && file.mayAct(deed) && file.hasPart(deed.actor());
        if (open && file.stage().checks()) {
            conditions.add(new Condition(
                    !part, show.say(part ? "case.samePerson" : "case.otherPerson"), show.say("case.samePerson.rule")));
        }
        conditions.sort((one, other) -> Boolean.compare(one.met(), other.met()));
        var ready = proven.stream().allMatch(Proof::met) && !part;
        var needs = file.needs();
        var visitors = cases.visitors(file);
        var mayCall = file.mayAct(deed) && cases.mayMeet(file);
        var mayPost = file.mayAct(deed) && cases.mayPost(file);
        var seen = open ? cases.visits(file) : List.<RecordedVisits.Recorded>of();
        return new CasePage(
                id,
                around.version,
                file.kind(),
                file.year(),
                file.stage(),
                Cases.number(file.kind(), file.year(), id),
                show.say(
                        "case.title." + (file.kind() == Kind.VILLAGE_EXIT ? "village" : "household"),
                        show.word("caseFile.kind", file.kind()),
                        file.name()),
                open ? show.word("caseFile.stage", file.stage()) : show.word("caseFile.outcome", file.outcome()),
                open
                        ? overdue(around.dueOn, show) ? "late" : "soon"
                        : file.outcome() == Outcome.ARCHIVED ? "on" : "ended",
                lead(file, around, show),
                file.villageCode(),
                around.village,
                file.householdId(),
                steps(file, done, around.dueOn, show),
                open,
                show.say("case.action." + file.stage()),
                ready || file.stage() == Stage.REMOVAL_PROPOSAL,
                open && !file.mayAct(deed) ? show.say("case.waitsFor", CaseWords.actors(file.stage(), show)) : null,
                conditions,
                open && file.kind() == Kind.VILLAGE_EXIT ? criteria.of(file) : List.of(),
                proofs.flagsOf(file),
                open && Viewers.required().role() != null,
                new CasePage.Asks(
                        needs,
                        visitors,
                        needs.contains(Need.VISITORS),
                        seen.stream()
                                .filter(one -> one.people().size() >= visitors)
                                .map(one -> new Choice(String.valueOf(one.visitId()), seen(one, show)))
                                .toList(),
                        seen.stream()
                                .filter(one -> one.people().size() < visitors)
                                .map(one -> show.say(
                                        "case.visit.tooFew",
                                        seen(one, show),
                                        one.people().size(),
                                        visitors))
                                .toList(),
                        file.householdId() == null,
                        StepForm.asksIncome(file),
                        StepForm.asksBurden(file),
                        needs.contains(Need.AUTHORISATION) && file.authorisedOn() == null,
                        file.stage() == Stage.REMOVAL_PROPOSAL,
                        needs.contains(Need.SIGNATURE),
                        !file.stage().is(Stage.Sort.NOTICE)
                                && !file.stage().is(Stage.Sort.MEETING)
                                && !file.stage().is(Stage.Sort.ANNOUNCEMENT),
                        needs.contains(Need.MEASURE)
                                || needs.contains(Need.VISITORS)
                                || file.stage() == Stage.REMOVAL_PROPOSAL
                                || file.stage().checks(),
                        file.enteredOn(),
                        seen.stream()
                                .collect(Collectors.toMap(
                                        RecordedVisits.Recorded::visitId, RecordedVisits.Recorded::visitedOn)),
                        StepForm.asksBurden(file) ? file.burden() : null,
                        window(file, show)),
                meeting(file, show),
                notice(file, show),
                meetings.listed(file.villageCode(), Proofs.BODY, show.today()).orElse(null),
                mayCall,
                mayPost,
                file.mayAct(deed) && !ready ? go(file, mayCall, mayPost, show) : null,
                show.say(board(file.stage())),
                file.mayAct(deed) && file.stage().checks() && !part,
                file.mayAct(deed) && file.stage() == Stage.REMOVAL_PROPOSAL,
                file.mayAct(deed) && file.kind().isUndecided(file.stage()),
                file.mayAct(deed) ? back(file, show) : List.of(),
                facts(file, around, show),
                course(done, file, around.dueOn, show),
                shelf.of(Proofs.TABLE, id).stream()
                        .filter(one -> one.place().equals(Cases.SIGNATURE)
                                || one.place().equals(Cases.SHEET)
                                || one.place().equals(Cases.PAPER))
                        .toList());
    }

    /** Where a notice of a step is posted unless somebody says otherwise: that of a village's exit in the town (domain 3). */
    static String board(Stage stage) {
        return stage == Stage.TOWN_NOTICE ? "case.place.town" : "case.place.board";
    }

    /** Where what the step still waits for is done: on this page, or on that of its meeting or notice. */
    private static CasePage.@Nullable Go go(CaseFile file, boolean mayCall, boolean mayPost, Show show) {
        var meeting = file.stage().is(Stage.Sort.MEETING) ? file.meetingId() : null;
        var notice = file.stage().isPosted() ? file.noticeId() : null;
        return mayCall
                ? new CasePage.Go(show.say("case.meeting.call"), "#call-h")
                : mayPost
                        ? new CasePage.Go(show.say("case.notice.prepare"), "#post-h")
                        : meeting != null
                                ? new CasePage.Go(show.say("case.go.meeting"), "/meetings/" + meeting)
                                : notice != null
                                        ? new CasePage.Go(show.say("case.go.notice"), "/notices/" + notice)
                                        : null;
    }

    /** Domain 4: what counts is the income of the months before the one in which the clue, or now its removal, is looked into. */
    private @Nullable String window(CaseFile file, Show show) {
        if (file.kind() != Kind.MONITORING || !StepForm.asksIncome(file)) {
            return null;
        }
        var months = parameters.whole("monitoring.income-months", file.villageCode(), show.today());
        var until = YearMonth.from(file.stage() == Stage.VERIFICATION ? file.openedOn() : file.enteredOn())
                .minusMonths(1);
        return months.map(count -> show.say(
                        "step.perHead.window", until.minusMonths(count - 1L).toString(), until.toString(), count))
                .orElse(null);
    }

    /** A visit in a line: the day, who went, whom they met, what they saw. */
    private static String seen(RecordedVisits.Recorded one, Show show) {
        var people = String.join(show.say("case.and"), one.people());
        var line = one.met() == null
                ? show.say("case.visit", show.prose(one.visitedOn()), people)
                : show.say("case.visit.met", show.prose(one.visitedOn()), people, one.met());
        var found = one.found();
        return found == null
                ? line
                : line + show.say("web.comma") + (found.length() > 40 ? found.substring(0, 40) + "…" : found);
    }

    private List<Done> done(long id) {
        return jdbc.sql("""
                        select s.act, s.stage, s.happened_on, coalesce(a.name, s.actor) as actor, s.people, s.note, s.visit_id
                        from case_step s left join account a on a.username = s.actor
                        where s.case_file_id = :id order by s.case_step_id""").param("id", id).query(Done.class).list();
    }

    private static boolean overdue(@Nullable LocalDate due, Show show) {
        return due != null && due.isBefore(show.today());
    }

    private static String lead(CaseFile file, Around around, Show show) {
        var village = Objects.requireNonNullElse(show.place(around.village), around.village);
        return String.join(
                " · ",
                Stream.of(
                                village + (around.groupName == null ? "" : " " + around.groupName),
                                around.persons == null ? null : show.say("case.persons", around.persons),
                                show.say("case.opened", show.prose(file.openedOn())),
                                show.say("case.number", Cases.number(file.kind(), file.year(), file.id())))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The way with who did what when; what is still to come says who must act, and by when. */
    private static List<Step> steps(CaseFile file, List<Done> done, @Nullable LocalDate due, Show show) {
        var way = file.kind().way();
        var reached = file.outcome() == Outcome.ARCHIVED
                ? way.size()
                : way.indexOf(file.resumeAt() == null ? file.stage() : file.resumeAt());
        var steps = new ArrayList<Step>();
        for (var i = 0; i < way.size(); i++) {
            var stage = way.get(i);
            var now = file.outcome() == null && stage == file.stage();
            steps.add(new Step(
                    now ? "now" : i < reached ? "done" : "todo",
                    show.word("caseFile.stage", stage),
                    now
                            ? waits(stage, due, show)
                            : i < reached ? was(stage, done, show) : CaseWords.actors(stage, show)));
        }
        return steps;
    }

    private static String waits(Stage stage, @Nullable LocalDate due, Show show) {
        return due == null
                ? CaseWords.actors(stage, show)
                : show.say("case.waits", CaseWords.actors(stage, show), show.prose(due));
    }

    private static @Nullable String was(Stage stage, List<Done> done, Show show) {
        return done.stream()
                .filter(one -> one.stage == stage && (one.act == Act.TAKEN || one.act == Act.OPENED))
                .reduce((first, second) -> second)
                .map(one -> show.say("case.was", one.people == null ? one.actor : one.people, show.day(one.happenedOn)))
                .orElse(null);
    }

    private List<Choice> back(CaseFile file, Show show) {
        var before = new ArrayList<>(file.kind().before(file.stage()));
        java.util.Collections.reverse(before);
        return CaseWords.choices(before, "caseFile.stage", show);
    }

    private CasePage.@Nullable Meeting meeting(CaseFile file, Show show) {
        return meetings.decisionOn(Proofs.TABLE, file.id(), Proofs.BODY)
                .map(one -> new CasePage.Meeting(
                        one.meetingId(),
                        show.prose(one.heldOn()),
                        one.came(),
                        one.due(),
                        one.came() == null || one.votesFor() == null
                                ? List.of()
                                : List.of(
                                        vote("FOR", one.votesFor(), one.came(), show),
                                        vote("AGAINST", one.votesAgainst(), one.came(), show),
                                        vote("ABSTAINED", one.abstained(), one.came(), show))))
                .orElse(null);
    }

    private static CasePage.Vote vote(String what, @Nullable Integer votes, int came, Show show) {
        var count = votes == null ? 0 : votes;
        return new CasePage.Vote(
                show.say("case.vote." + what), count, came == 0 ? "0" : String.valueOf(count * 100 / came));
    }

    private CasePage.@Nullable Notice notice(CaseFile file, Show show) {
        var id = file.noticeId();
        if (id == null) {
            return null;
        }
        var standing = notices.standing(id);
        return new CasePage.Notice(
                id,
                show.word("notice.state", standing.state()),
                standing.startsOn() == null ? null : show.prose(standing.startsOn()),
                standing.endsOn() == null ? null : show.prose(standing.endsOn()),
                standing.days(),
                standing.openObjections());
    }

    private List<Fact> facts(CaseFile file, Around around, Show show) {
        var facts = new ArrayList<Fact>();
        if (file.ground() != null) {
            facts.add(new Fact(show.say("case.ground"), show.word("caseFile.ground", file.ground())));
        }
        if (file.risk() != null) {
            facts.add(new Fact(show.say("case.risk"), show.word("caseFile.risk", file.risk())));
        }
        if (file.cause() != null) {
            facts.add(new Fact(show.say("case.cause"), words.of(Cause.valueOf(file.cause()))));
        }
        facts.add(new Fact(show.say("case.statement"), around.statement));
        if (around.identityMasked != null) {
            facts.add(new Fact(show.say("case.identity"), around.identityMasked));
        }
        for (var one : members.findByCaseFileIdOrderByCaseMemberId(file.id())) {
            facts.add(new Fact(words.of(one.relation()), show.say("case.member", one.name(), one.identityMasked())));
        }
        if (file.burden() != null) {
            facts.add(new Fact(show.say("case.burden"), show.say("case.yuan", Show.money(file.burden()))));
        }
        if (file.perHead() != null) {
            facts.add(new Fact(show.say("case.perHead"), show.say("case.yuan", Show.money(file.perHead()))));
            facts.add(new Fact(
                    show.say("case.lacks"),
                    file.lacking().isEmpty()
                            ? show.say("case.lacking.none")
                            : Proofs.words(Lack.of(file.lacking()), show)));
        }
        if (file.authorisedOn() != null) {
            facts.add(new Fact(show.say("case.authorised"), show.prose(file.authorisedOn())));
        }
        if (file.removal() != null) {
            facts.add(new Fact(show.say("case.removal"), show.word("caseFile.removal", file.removal())));
        }
        if (file.householdId() != null) {
            facts.add(new Fact(show.say("case.household"), file.name(), "/households/" + file.householdId()));
        }
        return facts;
    }

    /** What happened, the newest first; on top what waits. */
    private static List<Happening> course(List<Done> done, CaseFile file, @Nullable LocalDate due, Show show) {
        var course = new ArrayList<Happening>();
        if (file.outcome() == null) {
            course.add(Happening.open(
                    due == null ? show.say("case.next") : show.say("case.before", show.day(due)),
                    show.word("caseFile.stage", file.stage()),
                    CaseWords.actors(file.stage(), show),
                    null));
        }
        for (var i = done.size() - 1; i >= 0; i--) {
            course.add(happening(done.get(i), show));
        }
        return course;
    }

    static Happening happening(Done one, Show show) {
        var mile = one.act != Act.TAKEN && one.act != Act.SPOT_CHECKED || one.stage.is(Stage.Sort.DECISION);
        return new Happening(
                one.happenedOn,
                null,
                show.say("caseStep.act." + one.act, show.word("caseFile.stage", one.stage)),
                one.people == null ? one.actor : show.say("case.byWith", one.actor, one.people),
                one.note,
                one.visitId == null ? null : "/visits/" + one.visitId,
                mile ? "mile" : null);
    }
}
