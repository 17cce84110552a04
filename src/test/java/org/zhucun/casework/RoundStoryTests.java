package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhucun.WebTest;

/** Many households in one round: one meeting, one notice, one submission, and each keeps its case. */
@WebTest
class RoundStoryTests extends CaseStory {

    @Test
    void aRoundGoesThroughOneMeetingOneNoticeAndOneSubmissionAndEachHouseholdKeepsItsCase() {
        var households = IntStream.range(11, 16).mapToObj(this::poor).toList();
        households.forEach(household -> {
            scene.earned(household, 4210);
            checked(household, true);
        });
        var proposed = as(clerk, () -> batches.propose(place.left(), Kind.EXIT, 2018, households, OPENED, "两委提名"));
        assertThat(proposed.done()).isEqualTo(5);
        assertThat(as(
                                clerk,
                                () -> batches.propose(
                                        place.left(), Kind.EXIT, 2018, households.subList(0, 1), OPENED, "两委提名"))
                        .refused())
                .as("proposed by somebody else meanwhile: who, and why")
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.name()).isEqualTo(head(households.get(0)));
                    assertThat(refused.why()).contains("已经有同样的事项在办");
                });
        var ids = as(
                clerk,
                () -> jdbc.sql("select case_file_id from case_file order by 1")
                        .query(Long.class)
                        .list());
        appraise(ids, 38, 33);
        ids.forEach(id -> {
            take(secretary, id, "李新民、韩梅");
            sign(id);
        });
        var notice = as(clerk, () -> cases.prepareNotice(ids, "公示栏"));
        as(secretary, () -> run(() -> notices.publish(notice, today().minusDays(8))));
        conclude(notice);
        var page = as(town, () -> rounds.of(place.left(), Kind.EXIT, 2018));
        assertThat(page.groups()).singleElement().satisfies(group -> {
            assertThat(group.stage()).isEqualTo(Stage.TOWN_REVIEW);
            assertThat(group.lines()).hasSize(5);
        });
        assertThat(as(town, () -> batches.take(ids, Stage.TOWN_REVIEW, today(), "同意"))
                        .refused())
                .hasSize(5)
                .allSatisfy(refused -> assertThat(refused.why()).contains("抽查"));
        inspect(town, ids.get(2));
        assertThat(as(town, () -> batches.take(ids, Stage.TOWN_REVIEW, today(), "同意"))
                        .done())
                .as("one of five is a fifth")
                .isEqualTo(5);
        inspect(county, ids.get(0));
        as(
                county,
                () -> run(() ->
                        cases.sendBack(ids.get(4), pages.of(ids.get(4)).version(), Stage.VERIFICATION, "收入没有依据")));
        assertThat(as(county, () -> batches.take(ids, Stage.COUNTY_DECISION, today(), "同意"))
                        .done())
                .as("the one sent back waits for its visit")
                .isEqualTo(4);
    }

    @Test
    void theRegistersProposeToWatchWhoExitedAsUnstableAndWhoWasNeverPoorAsMarginal() {
        var exited = scene.household(47, "EXITED", 2016);
        var never = scene.household(48, "NEVER", null);
        var wage = 5200;
        for (var household : List.of(exited, never)) {
            var amount = wage++;
            as(
                    clerk,
                    () -> jdbc.sql(
                                    "insert into income (village_code, household_id, year, persons, wage) values (:village, :id, 2020, 1, :wage)")
                            .param("village", place.left())
                            .param("id", household)
                            .param("wage", amount)
                            .update());
        }
        var candidates = as(clerk, () -> rounds.of(place.left(), Kind.MONITORING, 2020))
                .proposable()
                .get(0)
                .candidates();
        assertThat(candidates).extracting(RoundPage.Candidate::householdId).containsExactly(exited, never);
        as(
                clerk,
                () -> batches.propose(place.left(), Kind.MONITORING, 2020, List.of(exited, never), today(), "收入低于监测线"));
        assertThat(as(
                        clerk,
                        () -> jdbc.sql(
                                        "select ground from case_file where household_id in (:ids) order by household_id")
                                .param("ids", List.of(exited, never))
                                .query(String.class)
                                .list()))
                .containsExactly("UNSTABLE", "MARGINAL");
    }

    @Test
    void theYearsAdjustmentTakesEveryKindThroughOneMeetingOneNoticeAndOneSubmission() {
        var leaves = lives(41, "POOR", null, 4210);
        checked(leaves, true);
        var back = lives(42, "EXITED", 2016, 2400);
        var wrong = lives(43, "EXITED", 2018, 2600);
        var gone = lives(44, "EXITED", 2016, 9000);
        as(
                clerk,
                () -> jdbc.sql(
                                "update membership set left_on = date '2020-12-22', leave_reason = 'DEATH' where household_id = :id")
                        .param("id", gone)
                        .update());
        var before = as(clerk, () -> rounds.of(place.left(), null, 2018));
        assertThat(before.proposable())
                .extracting(RoundPage.Proposable::kind)
                .containsExactly(Kind.EXIT, Kind.IDENTIFICATION, Kind.CORRECTION);
        assertThat(before.proposable().get(2).candidates())
                .extracting(RoundPage.Candidate::householdId)
                .containsExactly(wrong, gone);
        propose(Kind.EXIT, leaves);
        propose(Kind.IDENTIFICATION, back);
        propose(Kind.CORRECTION, wrong, gone);
        assertThat(as(clerk, () -> rounds.of(place.left(), null, 2018)).proposable())
                .as("who is proposed is not proposed again")
                .isEmpty();
        var ids = caseOf(leaves, wrong, gone);
        visited(ids.get(1), "2400", List.of(Lack.HOUSING));
        take(secretary, ids.get(2), "李新民、韩梅");
        assertRefused("case.notice.notNow", () -> as(clerk, () -> cases.prepareNotice(ids, "公示栏")));
        appraise(ids, 38, 33);
        take(secretary, ids.get(0), "李新民、韩梅");
        sign(ids.get(0));
        assertRefused("case.otherRole", () -> as(county, () -> cases.prepareNotice(ids, "公示栏")));
        var notice = as(clerk, () -> cases.prepareNotice(ids, "公示栏"));
        assertThat(text("select kind from notice where notice_id = :id", notice))
                .isEqualTo("ADJUSTMENT");
        as(secretary, () -> run(() -> notices.publish(notice, today().minusDays(8))));
        conclude(notice);
        var page = as(town, () -> rounds.of(place.left(), null, 2018));
        assertThat(page.groups())
                .extracting(RoundPage.Group::stage)
                .containsExactly(Stage.VERIFICATION, Stage.TOWN_REVIEW);
        assertThat(page.groups().get(1).lines())
                .extracting(RoundPage.Line::kind)
                .containsExactly("退出", "更正", "更正");
        inspect(town, ids.get(0));
        inspect(town, ids.get(1));
        assertThat(as(town, () -> batches.take(ids, Stage.TOWN_REVIEW, today(), "同意"))
                        .done())
                .isEqualTo(3);
        assertThat(ids).allSatisfy(id -> assertThat(stage(id)).isEqualTo("COUNTY_DECISION"));
    }

    private @Nullable String head(long household) {
        return text("select head_name from household_present where household_id = :id", household);
    }

    private List<Long> caseOf(Long... households) {
        return as(
                clerk,
                () -> List.of(households).stream()
                        .map(one -> jdbc.sql("select case_file_id from case_file where household_id = :id")
                                .param("id", one)
                                .query(Long.class)
                                .single())
                        .toList());
    }

    /** A household of 2018, exited or not, with what it lived on in its year of exit and in 2018. */
    private long lives(int sequence, String status, @Nullable Integer exitYear, int wage) {
        var household = scene.household(sequence, status, exitYear);
        scene.earned(household, wage);
        return household;
    }
}
