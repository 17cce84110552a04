package org.zhucun.secretary;

import static java.util.Comparator.comparingInt;
import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Fact;
import org.zhucun.web.Happening;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import org.zhucun.web.Step;

/** Reads a posting with its steps. */
@Component
@Transactional(readOnly = true)
class VillagePostingPages {

    private static final Set<PostingStep> ONWARD =
            Set.of(PostingStep.REVIEW, PostingStep.TRAIN, PostingStep.ARRIVE, PostingStep.RETURN, PostingStep.RECALL);
    private static final List<PostingStep> WAY = List.of(
            PostingStep.NOMINATE, PostingStep.REVIEW, PostingStep.TRAIN, PostingStep.ARRIVE, PostingStep.RELEASE);

    private record Found(
            long villagePostingId,
            String villageCode,
            String village,
            long cadreId,
            String name,
            String unit,
            PostingRole role,
            PostingState state,
            NominationSource source,
            boolean dutiesReleased,
            LocalDate plannedFrom,
            LocalDate plannedUntil,
            @Nullable Long accountId,
            @Nullable String username,
            String nominatedBy,
            @Nullable String heldBy,
            @Nullable String warnedBy,
            @Nullable LocalDate arrivedOn,
            @Nullable LocalDate partyRelationOn,
            @Nullable LocalDate leaveUntil,
            @Nullable LocalDate endedOn,
            @Nullable EndGround ground,
            @Nullable TermGrade termGrade,
            @Nullable String promotion,
            int version) {}

    private record Taken(
            PostingStep step,
            LocalDate happenedOn,
            @Nullable String because,
            @Nullable String documentNumber,
            @Nullable LocalDate documentOn,
            @Nullable Long file,
            String by) {}

    private final JdbcClient jdbc;
    private final Postings postings;
    private final EligibilityWords words;
    private final List<PostingPanel> panels;
    private final Shows shows;

    VillagePostingPages(
            JdbcClient jdbc, Postings postings, EligibilityWords words, List<PostingPanel> panels, Shows shows) {
        this.jdbc = jdbc;
        this.postings = postings;
        this.words = words;
        this.panels = panels.stream().sorted(comparingInt(PostingPanel::order)).toList();
        this.shows = shows;
    }

    VillagePostingPage of(long id) {
        var show = shows.now();
        var found = jdbc.sql("""
                        select p.*, d.name as village, c.name, c.unit, a.username
                        from village_posting p join cadre c on c.cadre_id = p.cadre_id join division d on d.code = p.village_code
                        left join account a on a.account_id = p.account_id
                        where p.village_posting_id = :id""").param("id", id).query(Found.class).optional().orElseThrow(NotFound::new);
        var taken = jdbc.sql("""
                        select s.step, s.happened_on, s.because, s.document_number, s.document_on, coalesce(a.name, s.done_by) as by,
                               (select max(f.attachment_id) from attachment f
                                where f.subject_table = 'posting_step' and f.subject_id = s.posting_step_id and f.ended_at is null) as file
                        from posting_step s left join account a on a.username = s.done_by where s.village_posting_id = :id order by s.posting_step_id""").param("id", id).query(Taken.class).list();
        var viewer = Viewers.required();
        var links = viewer.is(TOWN_CADRE) && found.state.holds();
        var rules = postings.rules(found.villageCode, show.today());
        return new VillagePostingPage(
                id,
                found.villageCode,
                found.village,
                found.cadreId,
                show.name(found.name),
                show.word("villagePosting.role", found.role),
                show.word("villagePosting.state", found.state),
                VillagePostingRow.css(found.state).replace("z-tag ", ""),
                steps(found, taken, show),
                facts(found, show),
                viewer.is(COUNTY_REVIEWER) && found.state == PostingState.NOMINATED
                        ? words.conditions(
                                postings.eligibility(
                                        found.cadreId,
                                        found.role,
                                        found.villageCode,
                                        found.dutiesReleased,
                                        show.today()),
                                rules.workMonths())
                        : List.of(),
                happenings(taken, show),
                actions(found, show),
                barred(found, show),
                panels.stream()
                        .map(panel -> panel.of(id))
                        .filter(Objects::nonNull)
                        .toList(),
                viewer.is(COUNTY_REVIEWER) && waitsForAnother(found, viewer.actor()),
                links,
                found.accountId == null ? "" : found.accountId.toString(),
                links ? accounts(found.villageCode) : List.of(),
                found.version);
    }

    /** Accounts that act in the village as First Secretary or team member. */
    List<Choice> accounts(String villageCode) {
        return jdbc.sql("""
                        select distinct a.account_id, a.username, a.name from account a join posting p on p.account_id = a.account_id
                        where p.prefix = :village and p.role in ('FIRST_SECRETARY', 'TEAM_MEMBER') and (p.ends_on is null or p.ends_on >= :today)
                          and (a.ended_on is null or a.ended_on > :today)
                        order by a.username""")
                .param("village", villageCode)
                .param("today", shows.now().today())
                .query((row, number) -> new Choice(
                        row.getString("account_id"), row.getString("name") + " " + row.getString("username")))
                .list();
    }

    private static List<VillagePostingPage.Action> actions(Found found, Show show) {
        var viewer = Viewers.required();
        return Arrays.stream(PostingStep.values())
                .filter(step -> viewer.role() != null && step.isOf(viewer.role()) && step.isFrom(found.state))
                .filter(step -> !viewer.actor().equals(first(found, step)))
                .map(step -> new VillagePostingPage.Action(
                        "/postings/" + found.villagePostingId + "/" + step.noun(),
                        show.word("villagePosting.step", step),
                        ONWARD.contains(step)))
                .toList();
    }

    /** For whoever takes steps at all: each that is not open, in the words in which it would be refused. */
    private static List<VillagePostingPage.Barred> barred(Found found, Show show) {
        var viewer = Viewers.required();
        if (!viewer.is(COUNTY_REVIEWER) && !viewer.is(TOWN_CADRE)) {
            return List.of();
        }
        return Arrays.stream(PostingStep.values())
                .filter(step -> step != PostingStep.NOMINATE)
                .map(step -> why(step, found, show)
                        .map(why -> new VillagePostingPage.Barred(show.word("villagePosting.step", step), why)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> why(PostingStep step, Found found, Show show) {
        var viewer = Viewers.required();
        var rule = show.word("villagePosting.rule", step);
        if (!step.isFrom(found.state)) {
            return Optional.of(
                    show.say("villagePosting.refused.state", rule, show.word("villagePosting.state", found.state)));
        }
        if (viewer.role() == null || !step.isOf(viewer.role())) {
            return Optional.of(rule);
        }
        return viewer.actor().equals(first(found, step))
                ? Optional.of(show.say("villagePosting.refused.samePerson", rule))
                : Optional.empty();
    }

    /** Whoever took the step before this one and may not take it too. */
    private static @Nullable String first(Found found, PostingStep step) {
        return switch (step) {
            case REVIEW, REJECT, ARRIVE -> found.nominatedBy;
            case RECALL, DROP_RECALL -> found.heldBy;
            case LIFT_WARNING -> found.warnedBy;
            default -> null;
        };
    }

    private static boolean waitsForAnother(Found found, String actor) {
        return found.state == PostingState.NOMINATED && actor.equals(found.nominatedBy)
                || found.state == PostingState.RECALLING && actor.equals(found.heldBy);
    }

    private static List<Step> steps(Found found, List<Taken> taken, Show show) {
        Map<PostingStep, LocalDate> days =
                taken.stream().collect(Collectors.toMap(Taken::step, Taken::happenedOn, (one, other) -> other));
        var open = found.state != PostingState.REJECTED && found.state != PostingState.WITHDRAWN;
        var now = WAY.stream()
                .filter(step -> days.containsKey(step))
                .reduce((one, other) -> other)
                .orElse(PostingStep.NOMINATE);
        return WAY.stream()
                .map(step -> {
                    var day = days.get(step);
                    return new Step(
                            day == null ? "todo" : step == now && open && step != PostingStep.RELEASE ? "now" : "done",
                            show.word("villagePosting.state", step.to()),
                            day == null ? show.word("villagePosting.way", step) : Show.date(day));
                })
                .toList();
    }

    private static List<Happening> happenings(List<Taken> taken, Show show) {
        return taken.stream()
                .map(one -> new Happening(
                        one.happenedOn,
                        null,
                        show.word("villagePosting.step", one.step),
                        said(one, show),
                        by(one, show),
                        one.file == null ? null : "/attachments/" + one.file,
                        "mile"))
                .toList();
    }

    private static @Nullable String said(Taken taken, Show show) {
        return taken.documentNumber == null
                ? taken.because
                : show.say(
                        "villagePosting.document",
                        taken.documentNumber,
                        Show.date(taken.documentOn),
                        Show.text(taken.because));
    }

    private static String by(Taken taken, Show show) {
        return taken.by.equals("system") ? show.say("history.actor.system") : show.name(taken.by);
    }

    private static List<Fact> facts(Found found, Show show) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(show.say("villagePosting.cadre"), show.name(found.name), "/secretaries/" + found.cadreId));
        facts.add(new Fact(show.say("cadre.unit"), found.unit));
        facts.add(new Fact(show.say("villagePosting.village"), found.village, "/villages/" + found.villageCode));
        facts.add(new Fact(show.say("villagePosting.role"), show.word("villagePosting.role", found.role)));
        facts.add(new Fact(show.say("villagePosting.source"), show.word("villagePosting.source", found.source)));
        facts.add(new Fact(
                show.say("villagePosting.planned"),
                show.say("villagePosting.planned.span", Show.date(found.plannedFrom), Show.date(found.plannedUntil))));
        facts.add(new Fact(show.say("villagePosting.arrivedOn"), Show.date(found.arrivedOn)));
        facts.add(new Fact(show.say("villagePosting.partyRelationOn"), Show.date(found.partyRelationOn)));
        if (found.leaveUntil != null) {
            facts.add(new Fact(show.say("villagePosting.leaveUntil"), Show.date(found.leaveUntil)));
        }
        if (found.endedOn != null) {
            facts.add(new Fact(show.say("villagePosting.endedOn"), Show.date(found.endedOn)));
        }
        if (found.ground != null) {
            facts.add(new Fact(show.say("villagePosting.ground"), show.word("villagePosting.ground", found.ground)));
        }
        if (found.termGrade != null) {
            facts.add(new Fact(
                    show.say("villagePosting.termGrade"), show.word("villagePosting.termGrade", found.termGrade)));
            facts.add(new Fact(show.say("villagePosting.promotion"), found.promotion));
        }
        facts.add(new Fact(show.say("villagePosting.account"), Objects.requireNonNullElse(found.username, "")));
        return facts;
    }
}
