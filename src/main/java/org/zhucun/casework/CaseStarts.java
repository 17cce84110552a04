package org.zhucun.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.zhucun.division.Divisions;
import org.zhucun.household.Cause;
import org.zhucun.household.HouseholdFrames;
import org.zhucun.household.HouseholdStandings;
import org.zhucun.household.Relation;
import org.zhucun.household.Words;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.FormAsks;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** What the form of a new case shows and knows. */
@Component
@Transactional(readOnly = true)
class CaseStarts {

    private static final Set<Role> OPENERS = EnumSet.of(Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK);

    private final Divisions divisions;
    private final HouseholdFrames frames;
    private final HouseholdStandings standings;
    private final CaseSubjects subjects;
    private final CaseOpenings openings;
    private final Words words;
    private final JdbcClient jdbc;
    private final Shows shows;

    CaseStarts(
            Divisions divisions,
            HouseholdFrames frames,
            HouseholdStandings standings,
            CaseSubjects subjects,
            CaseOpenings openings,
            Words words,
            JdbcClient jdbc,
            Shows shows) {
        this.divisions = divisions;
        this.frames = frames;
        this.standings = standings;
        this.subjects = subjects;
        this.openings = openings;
        this.words = words;
        this.jdbc = jdbc;
        this.shows = shows;
    }

    static boolean opens() {
        return Viewers.current()
                .map(viewer -> viewer.role())
                .filter(OPENERS::contains)
                .isPresent();
    }

    /** What is known already, say from a clue. */
    CaseForm blank(
            Kind kind,
            @Nullable Long household,
            @Nullable String village,
            @Nullable Ground ground,
            @Nullable Risk risk,
            @Nullable LocalDate day,
            @Nullable String statement,
            @Nullable Long report) {
        var own = Viewers.required().prefix();
        return new CaseForm(
                kind,
                household,
                own.length() == 12 ? own : village,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                ground,
                risk,
                null,
                day == null ? shows.now().today() : day,
                statement == null ? "" : statement,
                report);
    }

    void fill(Model model, @Nullable Kind kind, @Nullable Long household) {
        var show = shows.now();
        model.addAttribute("kind", kind == null ? Kind.IDENTIFICATION : kind);
        model.addAttribute("kindWord", show.word("caseFile.kind", kind == null ? Kind.IDENTIFICATION : kind));
        model.addAttribute("top", household == null ? null : frames.of(household, "overview"));
        model.addAttribute(
                "kinds",
                CaseWords.choices(
                        Arrays.stream(Kind.values())
                                .filter(one -> one != Kind.EXIT)
                                .toList(),
                        "caseFile.kind",
                        show));
        model.addAttribute("villages", villages());
        model.addAttribute("groups", groups());
        model.addAttribute("causes", words.choices(Cause.class));
        model.addAttribute("risks", CaseWords.choices(List.of(Risk.values()), "caseFile.risk", show));
        model.addAttribute(
                "grounds",
                kind == null
                        ? List.of()
                        : CaseWords.choices(
                                household == null ? Ground.of(kind, true) : subjects.grounds(household, kind),
                                "caseFile.ground",
                                show));
        model.addAttribute("caseAsks", asks(kind == null ? Kind.IDENTIFICATION : kind, household != null, show));
        model.addAttribute(
                "how",
                show.say(
                        household != null && kind == Kind.IDENTIFICATION
                                ? "case.new.how.again"
                                : "case.new.how." + (kind == null ? Kind.IDENTIFICATION : kind)));
        model.addAttribute(
                "relations",
                words.choices(Arrays.stream(Relation.values())
                        .filter(one -> one != Relation.HEAD)
                        .toList()));
        model.addAttribute("rows", IntStream.range(0, FamilyForm.ROWS).boxed().toList());
    }

    /** The family's rows are told apart where their mistakes stand together. */
    private static FormAsks asks(Kind kind, boolean registered, Show show) {
        var labels = new HashMap<String, String>();
        for (var row = 0; row < FamilyForm.ROWS; row++) {
            for (var field : List.of("name", "relation", "identity")) {
                labels.put(
                        "family[" + row + "]." + field,
                        show.say("case.family.of", row + 1, show.say("case.family." + field)));
            }
        }
        return new FormAsks(Set.copyOf(CaseForm.demanded(kind, registered)), labels);
    }

    void check(CaseForm form, Errors errors) {
        if (form.isOfStranger()) {
            refuseRegistered("identity", form.identity(), errors);
            for (var i = 0; i < form.family().size(); i++) {
                refuseRegistered(
                        "family[" + i + "].identity", form.family().get(i).identity(), errors);
            }
        }
        if (form.village() != null
                && villages().stream().noneMatch(one -> one.value().equals(form.village()))) {
            errors.rejectValue("village", "Outside");
        }
        if (form.group() != null
                && jdbc.sql(
                                        "select count(*) from resident_group where resident_group_id = :group and village_code = :village")
                                .param("group", form.group())
                                .param("village", form.village())
                                .query(Integer.class)
                                .single()
                        == 0) {
            errors.rejectValue("group", "Outside");
        }
        if (!errors.hasErrors()) {
            openings.hindrance(form).ifPresent(found -> {
                var said = shows.now().say(found.key());
                if (found.field() == null) {
                    errors.reject("Hindered", said);
                } else {
                    errors.rejectValue(found.field(), "Hindered", said);
                }
            });
        }
    }

    private void refuseRegistered(String field, @Nullable String identity, Errors errors) {
        if (identity != null && !errors.hasFieldErrors(field) && standings.isRegistered(identity)) {
            errors.rejectValue(field, "Registered");
        }
    }

    private List<Choice> groups() {
        var several = Viewers.required().prefix().length() < 12;
        return jdbc.sql("""
                        select g.resident_group_id::text as value, case when :several then v.name || ' ' else '' end || g.name as label
                        from resident_group g join division v on v.code = g.village_code
                        where g.ended_on is null order by g.village_code, g.seq""").param("several", several).query(Choice.class).list();
    }

    List<Choice> villages() {
        return divisions.villageChoices();
    }
}
