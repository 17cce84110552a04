package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhucun.WebTest;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.web.Overtaken;

/** What holds for every kind of case. */
@WebTest
class CaseStoryTests extends CaseStory {

    @Test
    void aHouseholdHasOneCaseThatDecidesAndWhatIsNoLongerTrueIsNotDecided() {
        var household = poor(23);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        assertRefused(
                "case.open.already",
                () -> as(clerk, () -> cases.open(form(Kind.CORRECTION, household, Ground.WRONGLY_REGISTERED))));
        appraise(id, 38, 33);
        take(secretary, id, "李新民、韩梅");
        sign(id);
        conclude(post(id));
        inspect(town, id);
        take(town, id, null);
        inspect(county, id);
        exited(household);
        assertRefused("case.open.unsuited.EXIT", () -> take(county, id, null));
    }

    @Test
    void aCorrectionIsHeldAgainstWhatTheVisitFound() {
        var right = poor(24);
        var id = as(clerk, () -> cases.open(form(Kind.CORRECTION, right, Ground.WRONGLY_REGISTERED)));
        visited(id, "2400", List.of(Lack.HOUSING));
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town, id);
        assertRefused("case.unmet.NOT_POOR", () -> take(town, id, null));
        as(town, () -> run(() -> cases.sendBack(id, pages.of(id).version(), Stage.VERIFICATION, "重新核收入")));
        visited(id, "9400", List.of());
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town, id);
        take(town, id, null);
        assertThat(stage(id)).isEqualTo("COUNTY_DECISION");
    }

    @Test
    void ofTwoPeopleAtTheSameStepOneWinsAndTheOtherIsTold() {
        var household = poor(6);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        appraise(id, 38, 33);
        var seen = as(secretary, () -> pages.of(id));
        as(clerk, () -> run(() -> cases.refuseOvertaken(id, seen.version())));
        take(secretary, id, "李新民、韩梅");
        assertThatThrownBy(() -> as(clerk, () -> run(() -> cases.refuseOvertaken(id, seen.version()))))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> as(
                        clerk,
                        () -> run(() -> cases.take(
                                id,
                                new StepForm(
                                        seen.version(),
                                        seen.stage(),
                                        today(),
                                        visitAt(household),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "看过")))))
                .as("told who was quicker")
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void theNeighbourSeesNothingOfIt() {
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, poor(7), null)));
        assertThatThrownBy(() -> as(place.clerkOfRight(), () -> pages.of(id)))
                .isInstanceOf(org.zhucun.web.NotFound.class);
    }

    @Test
    void aVerificationRestsOnAVisitByTwoSinceTheCaseBegan() {
        var household = poor(31);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        appraise(id, 38, 33);
        var before = visitAt(household, OPENED.minusDays(1), "韩梅");
        var alone = visitAt(household, today(), null);
        var page = as(secretary, () -> pages.of(id));
        assertThat(page.asks().visits()).isEmpty();
        assertThat(page.asks().tooFew()).singleElement().asString().contains("1 人去的，不够 2 人");
        assertRefused("case.visit.other", () -> verify(id, before, null, List.of()));
        assertRefused("case.unmet.VISITORS", () -> verify(id, alone, null, List.of()));
        assertRefused("case.unmet.VISITORS", () -> verify(id, null, "李新民、韩梅", List.of()));
        var two = visitAt(household);
        verify(id, two, null, List.of());
        var after = as(secretary, () -> pages.of(id));
        assertThat(after.stage()).isEqualTo(Stage.CONFIRMATION);
        assertThat(after.course()).anySatisfy(one -> assertThat(one.href()).isEqualTo("/visits/" + two));
        assertThat(as(secretary, () -> resting.restingOn(two)))
                .as("what a case rests on is not taken back")
                .contains(after.number());
        as(clerk, () -> run(() -> cases.sendBack(id, after.version(), Stage.VERIFICATION, "再去一次")));
        assertThat(as(secretary, () -> pages.of(id)).asks().visits())
                .as("of the same day still")
                .hasSize(1);
        assertThat(as(secretary, () -> resting.restingOn(two))).isEmpty();
        verify(id, null, "李新民、韩梅", CaseScene.picture(shelf));
        assertThat(as(secretary, () -> resting.restingOn(two))).isEmpty();
        assertThat(as(secretary, () -> pages.of(id)).stage()).isEqualTo(Stage.CONFIRMATION);
    }

    private void verify(long id, @Nullable Long visit, @Nullable String people, List<CheckedFile> paper) {
        as(
                secretary,
                () -> run(() -> {
                    var page = pages.of(id);
                    cases.take(
                            id,
                            new StepForm(
                                    page.version(),
                                    page.stage(),
                                    today(),
                                    visit,
                                    people,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "看过"),
                            null,
                            List.of(),
                            paper);
                }));
    }
}
