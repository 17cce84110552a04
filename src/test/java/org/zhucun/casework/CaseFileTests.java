package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.viewer.Role;
import org.zhucun.web.Refusal;

/** Every state machine over every step and role, legal and not, and what no path can do. */
class CaseFileTests {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 1);
    private static final Set<Need> ALL = EnumSet.allOf(Need.class);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void takesEachStepOfItsWayByEachOfItsRolesAndByNoOther(Kind kind) {
        for (var waiting : kind.way().subList(1, kind.way().size())) {
            for (var role : Role.values()) {
                var file = at(kind, waiting);
                var deed = new Deed("somebody new", role, DAY, null, null);
                if (waiting.actors().contains(role)) {
                    file.take(waiting, ALL, deed);
                    var next = kind.after(waiting);
                    if (next == null) {
                        assertThat(file.outcome()).isEqualTo(Outcome.ARCHIVED);
                    } else {
                        assertThat(file.stage()).as(kind + " after " + waiting).isEqualTo(next);
                    }
                } else {
                    assertRefused("case.otherRole", () -> file.take(waiting, ALL, deed));
                    assertThat(file.stage()).isEqualTo(waiting);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void takesNoStepThatIsNotTheOneThatWaits(Kind kind) {
        for (var waiting : kind.way().subList(1, kind.way().size())) {
            for (var other : Stage.values()) {
                if (other != waiting) {
                    assertRefused(
                            "case.elsewhere",
                            () -> at(kind, waiting).take(other, ALL, deed("somebody new", role(waiting))));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void refusesAStepThatLacksOneOfItsNeeds(Kind kind) {
        for (var waiting : kind.way().subList(1, kind.way().size())) {
            for (var need : kind.needs(waiting, null)) {
                var met = EnumSet.complementOf(EnumSet.of(need));
                assertRefused(
                        "case.unmet." + need,
                        () -> at(kind, waiting).take(waiting, met, deed("somebody new", role(waiting))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoMadeItDoesNotCheckIt(Kind kind) {
        for (var waiting : kind.way()) {
            if (waiting.checks()) {
                var file = at(kind, waiting);
                assertRefused("case.samePerson", () -> file.take(waiting, ALL, deed("maker", role(waiting))));
                assertRefused("case.samePerson", () -> file.spotChecked(deed("maker", role(waiting))));
            }
        }
    }

    @Test
    void whoReviewedItDoesNotDecideIt() {
        var file = at(Kind.EXIT, Stage.COUNTY_DECISION);
        assertRefused(
                "case.samePerson", () -> file.take(Stage.COUNTY_DECISION, ALL, deed("reviewer", COUNTY_REVIEWER)));
        file.take(Stage.COUNTY_DECISION, ALL, deed("decider", COUNTY_REVIEWER));
        assertThat(file.decidedOn()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anObjectionSendsItToTheVisitBeforeAndBackAgain(Kind kind) {
        for (var waiting : kind.way()) {
            if (waiting.is(Stage.Sort.NOTICE)) {
                var file = at(kind, waiting);
                file.objected(new Deed("public-window", null, DAY, null, "有三轮车"));
                assertThat(file.stage().is(Stage.Sort.VISIT)).isTrue();
                assertThat(kind.way().indexOf(file.stage()))
                        .isLessThan(kind.way().indexOf(waiting));
                file.take(file.stage(), ALL, deed("maker", role(file.stage())));
                assertThat(file.stage()).as("the notice runs on").isEqualTo(waiting);
            } else if (waiting != kind.opening()) {
                var file = at(kind, waiting);
                file.objected(new Deed("public-window", null, DAY, null, "有三轮车"));
                assertThat(file.stage()).isEqualTo(waiting);
            }
        }
    }

    @Test
    void anObjectionThatWasRightUndoesTheAppraisal() {
        var file = at(Kind.IDENTIFICATION, Stage.SECOND_NOTICE);
        file.posts(7);
        file.overturned(deed("town", TOWN_CADRE));
        assertThat(file.stage()).isEqualTo(Stage.VERIFICATION);
        file.take(Stage.VERIFICATION, ALL, deed("maker", VILLAGE_CLERK));
        assertThat(file.stage()).as("everything since is done again").isEqualTo(Stage.COMPARISON);
        file.take(Stage.COMPARISON, ALL, deed("comparer", COUNTY_REVIEWER));
        assertThat(file.meetingId()).isNull();
    }

    @Test
    void goesBackWithAReasonButNotBehindADecision() {
        var file = at(Kind.EXIT, Stage.TOWN_REVIEW);
        file.sendBack(Stage.VERIFICATION, deed("reviewer", TOWN_CADRE));
        assertThat(file.stage()).isEqualTo(Stage.VERIFICATION);
        assertRefused(
                "case.back.where",
                () -> at(Kind.EXIT, Stage.ARCHIVING).sendBack(Stage.TOWN_REVIEW, deed("archivist", TOWN_CADRE)));
        assertRefused(
                "case.back.where",
                () -> at(Kind.EXIT, Stage.TOWN_REVIEW).sendBack(Stage.COUNTY_DECISION, deed("reviewer", TOWN_CADRE)));
        assertRefused(
                "case.otherRole",
                () -> at(Kind.EXIT, Stage.TOWN_REVIEW).sendBack(Stage.VERIFICATION, deed("clerk", VILLAGE_CLERK)));
    }

    @Test
    void aDayDoesNotGoBackwards() {
        assertRefused(
                "case.backwards",
                () -> at(Kind.EXIT, Stage.VERIFICATION)
                        .take(Stage.VERIFICATION, ALL, new Deed("maker", VILLAGE_CLERK, DAY.minusDays(1), null, null)));
    }

    @Test
    void endsWithoutItsResultOnlyBeforeTheDecision() {
        var file = at(Kind.IDENTIFICATION, Stage.TOWN_REVIEW);
        file.end(Outcome.DECLINED, deed("reviewer", TOWN_CADRE));
        assertThat(file.outcome()).isEqualTo(Outcome.DECLINED);
        assertRefused("case.closed", () -> file.take(Stage.TOWN_REVIEW, ALL, deed("other", TOWN_CADRE)));
        assertRefused(
                "case.end.decided",
                () -> at(Kind.IDENTIFICATION, Stage.ARCHIVING).end(Outcome.WITHDRAWN, deed("archivist", TOWN_CADRE)));
    }

    @Test
    void staysWatchedWhileTheRiskIsNotGone() {
        var file = at(Kind.MONITORING, Stage.REMOVAL_PROPOSAL);
        file.keep(new Deed("secretary", FIRST_SECRETARY, DAY.plusMonths(6), null, "还没有找到活"));
        assertThat(file.stage()).isEqualTo(Stage.REMOVAL_PROPOSAL);
        assertThat(file.enteredOn()).isEqualTo(DAY.plusMonths(6));
    }

    /**
     * Ten thousand people without a plan: whatever they try, a case that reached the archive had a meeting with its
     * quorum and a notice with its days after the last change of heart, and was made and decided by different people.
     */
    @Test
    void noPathReachesTheArchiveWithoutQuorumNoticeDaysAndTwoPeople() {
        var random = new Random(20201121);
        var archived = EnumSet.noneOf(Kind.class);
        for (var walk = 0; walk < 10_000; walk++) {
            var kind = Kind.values()[walk % Kind.values().length];
            var people = List.of("a", "b", "c");
            var opener = people.get(random.nextInt(people.size()));
            var file = new CaseFile("140899101201", kind, 2018, "户", "申请", deed(opener, role(kind.opening())));
            var appraised = false;
            var posted = false;
            var makers = new ArrayList<String>(List.of(opener));
            var acted = new HashSet<String>(makers);
            for (var step = 0; step < 80 && file.outcome() == null; step++) {
                var stage = file.stage();
                var role = random.nextInt(4) == 0 ? Role.values()[random.nextInt(Role.values().length)] : role(stage);
                var actor = people.get(random.nextInt(people.size()));
                var deed = deed(actor, role);
                var met = EnumSet.allOf(Need.class);
                if (random.nextInt(3) == 0) {
                    met.remove(Need.values()[random.nextInt(Need.values().length)]);
                }
                try {
                    var what = random.nextInt(14);
                    switch (what) {
                        case 0 -> {
                            var back = kind.before(stage);
                            if (!back.isEmpty()) {
                                file.sendBack(back.get(random.nextInt(back.size())), deed);
                            }
                        }
                        case 1 -> file.objected(deed);
                        case 2 -> file.overturned(deed);
                        default -> {
                            var resumes = file.resumeAt() != null;
                            file.take(
                                    what == 3 ? Stage.values()[random.nextInt(Stage.values().length)] : stage,
                                    met,
                                    deed);
                            acted.add(actor);
                            if (stage.makes()) {
                                makers.add(actor);
                            }
                            if (stage.is(Stage.Sort.MEETING) && !resumes) {
                                appraised = met.contains(Need.DECISION);
                            } else if (stage.is(Stage.Sort.NOTICE)) {
                                posted = met.contains(Need.NOTICE);
                            } else if (stage.is(Stage.Sort.DECISION)) {
                                assertThat(makers)
                                        .as("who decides made nothing of it")
                                        .doesNotContain(actor);
                            }
                        }
                    }
                } catch (Refusal refused) {
                    assertThat(file.outcome()).isNull();
                }
                if (file.outcome() == null) {
                    var at = kind.way().indexOf(file.resumeAt() == null ? file.stage() : file.resumeAt());
                    appraised &= at > first(kind, Stage.Sort.MEETING);
                    posted &= at > first(kind, Stage.Sort.NOTICE);
                }
            }
            if (file.outcome() == Outcome.ARCHIVED) {
                archived.add(kind);
                assertThat(appraised).as(kind + " was appraised").isTrue();
                assertThat(posted).as(kind + " was posted").isTrue();
                assertThat(acted).as("two people at least").hasSizeGreaterThan(1);
            }
        }
        assertThat(archived).as("the walks are long enough to prove something").containsExactly(Kind.values());
    }

    private static int first(Kind kind, Stage.Sort sort) {
        return kind.way().stream()
                .filter(stage -> stage.is(sort))
                .findFirst()
                .map(kind.way()::indexOf)
                .orElseThrow();
    }

    /** A case that came to a step: made by one, compared, reviewed and decided by others. */
    private static CaseFile at(Kind kind, Stage stage) {
        var file = new CaseFile("140899101201", kind, 2018, "马浩然", "申请", deed("maker", role(kind.opening())));
        while (file.stage() != stage) {
            var now = file.stage();
            var who = switch (now.sort()) {
                case REVIEW -> "reviewer";
                case DECISION -> "decider";
                default -> "maker";
            };
            file.take(now, ALL, deed(who, role(now)));
        }
        return file;
    }

    private static Deed deed(String actor, Role role) {
        return new Deed(actor, role, DAY, null, null);
    }

    private static Role role(Stage stage) {
        return stage.actors().stream().sorted().findFirst().orElseThrow();
    }

    private static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
