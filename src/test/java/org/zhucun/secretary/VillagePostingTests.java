package org.zhucun.secretary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

class VillagePostingTests {

    private static final String VILLAGE = "140899175201";
    private static final Viewer COUNTY = new Viewer("county", Role.COUNTY_REVIEWER, "140899");
    private static final Viewer COUNTY2 = new Viewer("county2", Role.COUNTY_REVIEWER, "140899");
    private static final Viewer TOWN = new Viewer("town", Role.TOWN_CADRE, "140899175");
    private static final Viewer TOWN2 = new Viewer("town2", Role.TOWN_CADRE, "140899175");
    private static final PostingRules RULES = new PostingRules(24, 24);
    private static final LocalDate NOMINATED = LocalDate.of(2018, 3, 1);
    private static final LocalDate ARRIVED = LocalDate.of(2018, 4, 1);
    private static final LocalDate TERM_OVER = LocalDate.of(2020, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    /** The way to each state, by other people than those who take the next step. */
    private static final Map<PostingState, List<PostingStep>> WAY = new EnumMap<>(Map.ofEntries(
            Map.entry(PostingState.NOMINATED, List.of()),
            Map.entry(PostingState.REJECTED, List.of(PostingStep.REJECT)),
            Map.entry(PostingState.WITHDRAWN, List.of(PostingStep.WITHDRAW)),
            Map.entry(PostingState.REVIEWED, List.of(PostingStep.REVIEW)),
            Map.entry(PostingState.TRAINED, List.of(PostingStep.REVIEW, PostingStep.TRAIN)),
            Map.entry(PostingState.IN_POST, inPostAnd()),
            Map.entry(PostingState.ON_LEAVE, inPostAnd()),
            Map.entry(PostingState.WARNED, inPostAnd(PostingStep.WARN)),
            Map.entry(PostingState.RECALLING, inPostAnd(PostingStep.PROPOSE_RECALL)),
            Map.entry(PostingState.REPLACED, inPostAnd(PostingStep.REPLACE)),
            Map.entry(PostingState.RECALLED, inPostAnd(PostingStep.PROPOSE_RECALL, PostingStep.RECALL)),
            Map.entry(PostingState.RELEASED, inPostAnd(PostingStep.RELEASE))));

    /** What domain.md, section 6, allows; written apart from the code. */
    private static final Map<PostingState, Map<PostingStep, PostingState>> LEGAL = Map.of(
            PostingState.NOMINATED,
                    Map.of(
                            PostingStep.REVIEW, PostingState.REVIEWED,
                            PostingStep.REJECT, PostingState.REJECTED,
                            PostingStep.WITHDRAW, PostingState.WITHDRAWN),
            PostingState.REVIEWED,
                    Map.of(
                            PostingStep.TRAIN, PostingState.TRAINED,
                            PostingStep.WITHDRAW, PostingState.WITHDRAWN),
            PostingState.TRAINED,
                    Map.of(
                            PostingStep.ARRIVE, PostingState.IN_POST,
                            PostingStep.WITHDRAW, PostingState.WITHDRAWN),
            PostingState.IN_POST,
                    Map.of(
                            PostingStep.WARN, PostingState.WARNED,
                            PostingStep.PROPOSE_RECALL, PostingState.RECALLING,
                            PostingStep.REPLACE, PostingState.REPLACED,
                            PostingStep.RELEASE, PostingState.RELEASED),
            PostingState.ON_LEAVE,
                    Map.of(
                            PostingStep.PROPOSE_RECALL, PostingState.RECALLING,
                            PostingStep.REPLACE, PostingState.REPLACED),
            PostingState.WARNED,
                    Map.of(
                            PostingStep.LIFT_WARNING, PostingState.IN_POST,
                            PostingStep.PROPOSE_RECALL, PostingState.RECALLING,
                            PostingStep.REPLACE, PostingState.REPLACED,
                            PostingStep.RELEASE, PostingState.RELEASED),
            PostingState.RECALLING,
                    Map.of(
                            PostingStep.DROP_RECALL, PostingState.IN_POST,
                            PostingStep.RECALL, PostingState.RECALLED),
            PostingState.REPLACED, Map.of(PostingStep.RELEASE, PostingState.RELEASED),
            PostingState.RECALLED, Map.of(PostingStep.RELEASE, PostingState.RELEASED));

    private static final Set<PostingStep> OF_THE_TOWN_ALONE = Set.of(PostingStep.ARRIVE);
    private static final Set<PostingStep> OF_BOTH = Set.of(PostingStep.WARN, PostingStep.LIFT_WARNING);

    /** They follow the leave that was granted. */
    private static final Set<PostingStep> NOBODYS = Set.of(PostingStep.GRANT_LEAVE, PostingStep.RETURN);

    static Stream<Arguments> everyStateStepAndRole() {
        return Arrays.stream(PostingState.values())
                .flatMap(state -> Arrays.stream(PostingStep.values())
                        .filter(step -> step != PostingStep.NOMINATE)
                        .flatMap(step -> Arrays.stream(Role.values()).map(role -> Arguments.of(state, step, role))));
    }

    @ParameterizedTest
    @MethodSource("everyStateStepAndRole")
    void aStepIsTakenFromItsStatesByItsRolesAndByNobodyElse(PostingState state, PostingStep step, Role role) {
        var posting = at(state);
        var viewer = new Viewer("another", role, "140899");
        var mayStep = !NOBODYS.contains(step)
                && (OF_BOTH.contains(step)
                        ? role == Role.TOWN_CADRE || role == Role.COUNTY_REVIEWER
                        : role == (OF_THE_TOWN_ALONE.contains(step) ? Role.TOWN_CADRE : Role.COUNTY_REVIEWER));
        var goesTo = LEGAL.getOrDefault(state, Map.of()).get(step);
        if (!mayStep) {
            refuses(posting, step, viewer, "villagePosting.refused.role");
            assertThat(posting.state()).isEqualTo(state);
        } else if (goesTo == null) {
            refuses(posting, step, viewer, "villagePosting.refused.state");
            assertThat(posting.state()).isEqualTo(state);
        } else {
            take(posting, step, viewer);
            assertThat(posting.state()).isEqualTo(goesTo);
        }
    }

    @Test
    void whoNominatedNeitherReviewsNorConfirmsTheArrival() {
        refuses(at(PostingState.NOMINATED), PostingStep.REVIEW, COUNTY, "villagePosting.refused.samePerson");
        refuses(at(PostingState.NOMINATED), PostingStep.REJECT, COUNTY, "villagePosting.refused.samePerson");
        refuses(
                at(PostingState.TRAINED),
                PostingStep.ARRIVE,
                new Viewer("county", Role.TOWN_CADRE, "140899175"),
                "villagePosting.refused.samePerson");
    }

    @Test
    void whoWarnedOrProposedDoesNotDecideToo() {
        refuses(at(PostingState.WARNED), PostingStep.LIFT_WARNING, TOWN, "villagePosting.refused.samePerson");
        refuses(at(PostingState.RECALLING), PostingStep.RECALL, COUNTY2, "villagePosting.refused.samePerson");
        refuses(at(PostingState.RECALLING), PostingStep.DROP_RECALL, COUNTY2, "villagePosting.refused.samePerson");
    }

    @Test
    void arrivalNeedsThePartyRelationBeforeIt() {
        var none = StepFacts.arrival(ARRIVED, null, null);
        refuses(at(PostingState.TRAINED), PostingStep.ARRIVE, none, TOWN, "villagePosting.refused.noRelation");
        var late = StepFacts.arrival(ARRIVED, ARRIVED.plusDays(1), null);
        refuses(at(PostingState.TRAINED), PostingStep.ARRIVE, late, TOWN, "villagePosting.refused.lateRelation");
        var member = nominated(PostingRole.TEAM_MEMBER);
        take(member, PostingStep.REVIEW, COUNTY2);
        take(member, PostingStep.TRAIN, COUNTY2);
        member.take(PostingStep.ARRIVE, none, false, RULES, TODAY, TOWN);
        assertThat(member.state()).as("a member who is no party member").isEqualTo(PostingState.IN_POST);
    }

    @Test
    void leaveRunsFromThePostAndBackToIt() {
        var posting = at(PostingState.IN_POST);
        posting.goOnLeave(TERM_OVER, TERM_OVER.plusDays(2));
        assertThat(posting.state()).isEqualTo(PostingState.ON_LEAVE);
        posting.goOnLeave(TERM_OVER, TERM_OVER.plusDays(4));
        posting.comeBack(TERM_OVER.plusDays(5));
        assertThat(posting.state()).isEqualTo(PostingState.IN_POST);
        assertThatThrownBy(() -> posting.comeBack(TODAY)).hasMessage("villagePosting.refused.state");
        assertThatThrownBy(() -> at(PostingState.TRAINED).goOnLeave(TERM_OVER, TERM_OVER))
                .hasMessage("villagePosting.refused.state");
    }

    @Test
    void nobodyRotatesMidwayButHealthOrTheUnitMayCall() {
        var day = TERM_OVER.minusDays(1);
        var refusal = refuses(
                at(PostingState.IN_POST),
                PostingStep.REPLACE,
                StepFacts.end(day, EndGround.TERM, "轮换"),
                COUNTY,
                "villagePosting.refused.midway");
        assertThat(refusal.args()).as("the rule and the facts").contains(24, "2018-04-01", "2020-04-01", "2020-03-31");
        at(PostingState.IN_POST)
                .take(PostingStep.REPLACE, StepFacts.end(day, EndGround.HEALTH, "住院"), true, RULES, TODAY, COUNTY);
        refuses(
                at(PostingState.IN_POST),
                PostingStep.RELEASE,
                StepFacts.release(day, TermGrade.COMPETENT, null),
                COUNTY,
                "villagePosting.refused.midway");
        at(PostingState.IN_POST)
                .take(PostingStep.REPLACE, StepFacts.end(TERM_OVER, EndGround.TERM, "期满"), true, RULES, TODAY, COUNTY);
    }

    @Test
    void groundsReasonsAndGradesAreNamed() {
        refuses(
                at(PostingState.IN_POST),
                PostingStep.REPLACE,
                StepFacts.end(TERM_OVER, EndGround.FRAUD, "造假"),
                COUNTY,
                "villagePosting.refused.noGround");
        refuses(
                at(PostingState.IN_POST),
                PostingStep.PROPOSE_RECALL,
                StepFacts.end(TERM_OVER, EndGround.TERM, "期满"),
                COUNTY,
                "villagePosting.refused.noGround");
        refuses(
                at(PostingState.IN_POST),
                PostingStep.WARN,
                StepFacts.on(TERM_OVER, " "),
                TOWN,
                "villagePosting.refused.reason");
        refuses(
                at(PostingState.IN_POST),
                PostingStep.RELEASE,
                StepFacts.on(TERM_OVER),
                COUNTY,
                "villagePosting.refused.noGrade");
        refuses(
                at(PostingState.RECALLING),
                PostingStep.RECALL,
                StepFacts.on(TERM_OVER, "三次脱岗，属实"),
                COUNTY,
                "villagePosting.refused.document");
        refuses(
                at(PostingState.RECALLED),
                PostingStep.RELEASE,
                StepFacts.release(TODAY, TermGrade.INCOMPETENT, "提拔"),
                COUNTY,
                "villagePosting.refused.promotion");
    }

    @Test
    void stepsAreNotInTheFutureAndKeepTheirOrder() {
        refuses(
                at(PostingState.NOMINATED),
                PostingStep.REVIEW,
                StepFacts.on(TODAY.plusDays(1)),
                COUNTY2,
                "villagePosting.refused.future");
        refuses(
                at(PostingState.NOMINATED),
                PostingStep.REVIEW,
                StepFacts.on(NOMINATED.minusDays(1)),
                COUNTY2,
                "villagePosting.refused.early");
    }

    @Test
    void afterLeaveOrADroppedRecallTheWarningIsStillThere() {
        var posting = at(PostingState.WARNED);
        posting.goOnLeave(TERM_OVER, TERM_OVER.plusDays(1));
        posting.comeBack(TERM_OVER.plusDays(2));
        assertThat(posting.state()).isEqualTo(PostingState.WARNED);
        posting.goOnLeave(TERM_OVER.plusDays(3), TERM_OVER.plusDays(4));
        var later = TERM_OVER.plusDays(4);
        posting.take(
                PostingStep.PROPOSE_RECALL, StepFacts.end(later, EndGround.ABSENT, "三次脱岗"), true, RULES, TODAY, COUNTY);
        posting.take(PostingStep.DROP_RECALL, StepFacts.on(later, "原因"), true, RULES, TODAY, COUNTY2);
        assertThat(posting.state()).isEqualTo(PostingState.WARNED);
    }

    @Test
    void onlyTheCountyNominatesAndForAWholeTerm() {
        assertThatThrownBy(() -> new VillagePosting(
                        nomination(PostingRole.FIRST_SECRETARY, LocalDate.of(2020, 2, 29)), RULES, TODAY, TOWN))
                .hasMessage("villagePosting.refused.role");
        assertThatThrownBy(() -> new VillagePosting(
                        nomination(PostingRole.FIRST_SECRETARY, LocalDate.of(2020, 2, 28)), RULES, TODAY, COUNTY))
                .hasMessage("villagePosting.refused.shortTerm");
        assertThat(new VillagePosting(
                                nomination(PostingRole.FIRST_SECRETARY, LocalDate.of(2020, 2, 29)),
                                RULES,
                                TODAY,
                                COUNTY)
                        .state())
                .isEqualTo(PostingState.NOMINATED);
    }

    private static List<PostingStep> inPostAnd(PostingStep... more) {
        return Stream.concat(Stream.of(PostingStep.REVIEW, PostingStep.TRAIN, PostingStep.ARRIVE), Arrays.stream(more))
                .toList();
    }

    private static Nomination nomination(PostingRole role, LocalDate until) {
        return new Nomination(1, VILLAGE, role, NominationSource.UNIT, true, NOMINATED, NOMINATED, until);
    }

    private static VillagePosting nominated(PostingRole role) {
        return new VillagePosting(nomination(role, LocalDate.of(2020, 12, 31)), RULES, TODAY, COUNTY);
    }

    private static VillagePosting at(PostingState state) {
        var posting = nominated(PostingRole.FIRST_SECRETARY);
        for (var step : WAY.get(state)) {
            take(posting, step, step == PostingStep.RECALL ? COUNTY : step.isOf(Role.TOWN_CADRE) ? TOWN : COUNTY2);
        }
        if (state == PostingState.ON_LEAVE) {
            posting.goOnLeave(ARRIVED, TERM_OVER);
        }
        assertThat(posting.state()).isEqualTo(state);
        return posting;
    }

    private static void take(VillagePosting posting, PostingStep step, Viewer by) {
        posting.take(step, facts(step), true, RULES, TODAY, by);
    }

    /** What makes the step right in every other respect. */
    private static StepFacts facts(PostingStep step) {
        return switch (step) {
            case ARRIVE -> StepFacts.arrival(ARRIVED, ARRIVED, null);
            case PROPOSE_RECALL -> StepFacts.end(TERM_OVER, EndGround.ABSENT, "三次脱岗");
            case RECALL -> StepFacts.recall(TERM_OVER, "三次脱岗，属实", new UnitDocument("运直工发〔2019〕3号", TERM_OVER));
            case REPLACE -> StepFacts.end(TERM_OVER, EndGround.TERM, "期满");
            case RELEASE -> StepFacts.release(TERM_OVER, TermGrade.COMPETENT, null);
            case REVIEW, TRAIN, REJECT, WITHDRAW -> StepFacts.on(ARRIVED, "材料不全");
            default -> StepFacts.on(TERM_OVER, "原因");
        };
    }

    private static Refusal refuses(VillagePosting posting, PostingStep step, Viewer by, String key) {
        return refuses(posting, step, facts(step), by, key);
    }

    private static Refusal refuses(VillagePosting posting, PostingStep step, StepFacts facts, Viewer by, String key) {
        var refusal = catchThrowableOfType(Refusal.class, () -> posting.take(step, facts, true, RULES, TODAY, by));
        assertThat(refusal).as(step + " as " + by.role()).isNotNull().hasMessage(key);
        return refusal;
    }
}
