package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Condition;

/** Who is watched, from the clue until the risk is gone. */
@WebTest
class MonitoringStoryTests extends CaseStory {

    @Test
    void aFamilyThatWasNeverPoorIsInTheRegisterOnceTheCountyDecidedToWatchIt() {
        var id = as(clerk, () -> cases.open(stranger(Ground.MARGINAL, null)));
        visited(id, "5200", List.of());
        decided(id);
        var household = household(id);
        assertThat(status(household)).isEqualTo("NEVER");
        assertThat(monitored(household)).isEqualTo("MARGINAL");
        assertThat(people(household)).containsExactly("卫建国 HEAD", "韩桂英 SPOUSE", "卫小军 SON");
        announce(id);
        take(clerk, id, null);
        assertRefused("case.unmet.PLANNED", () -> take(clerk, id, null));
        planned(household);
        take(clerk, id, null);
        assertThat(stage(id)).isEqualTo("REMOVAL_PROPOSAL");
        assertRefused("case.open.unsuited.EXIT", () -> as(clerk, () -> cases.open(form(Kind.EXIT, household, null))));
    }

    @Test
    void aSuddenHardshipIsHeldAgainstTheThresholdWithWhatItCost() {
        var id = as(clerk, () -> cases.open(stranger(Ground.SUDDEN, new BigDecimal(3000))));
        visited(id, "9400", List.of());
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town2(), id);
        assertThat(as(town2(), () -> pages.of(id)).conditions())
                .filteredOn(condition -> !condition.met())
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.text()).contains("9,400.00", "3,000.00", "3 人", "8,400.00", "6,000");
                    assertThat(condition.rule()).contains("扣除突发支出或损失后人均低于监测线");
                });
        assertRefused("case.unmet.RISK", () -> take(town2(), id, null));
        as(town2(), () -> run(() -> cases.sendBack(id, pages.of(id).version(), Stage.VERIFICATION, "住院费没有算全")));
        visited(secretary, id, "9400", "30600", List.of());
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town2(), id);
        take(town2(), id, null);
        assertThat(stage(id)).as("9,400 − 30,600 ÷ 3 is below nought").isEqualTo("COUNTY_DECISION");
    }

    @Test
    void aWatchedHouseholdIsWatchedUntilTheRiskIsGone() {
        var household = poor(5);
        as(
                clerk,
                () -> jdbc.sql("update household_year set status = 'EXITED', exit_year = 2018 where household_id = :id")
                        .param("id", household)
                        .update());
        var id = as(clerk, () -> cases.open(form(Kind.MONITORING, household, Ground.SUDDEN)));
        visited(id, "9400", List.of());
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        var other = new Viewer("town2-" + place.town(), Role.TOWN_CADRE, place.town());
        assertRefused("case.samePerson", () -> inspect(town, id));
        inspect(other, id);
        take(other, id, null);
        inspect(county, id);
        take(county, id, null);
        assertThat(monitored(household)).isEqualTo("SUDDEN");
        announce(id);
        take(clerk, id, null);
        assertRefused("case.unmet.PLANNED", () -> take(clerk, id, null));
        planned(household);
        assertRefused("case.unmet.MEASURE", () -> take(clerk, id, null, null));
        take(clerk, id, null);
        assertThat(stage(id)).isEqualTo("REMOVAL_PROPOSAL");
        assertRefused("case.unmet.STABLE", () -> propose(id, Removal.STABLE));
        assertRefused("case.unmet.GONE", () -> propose(id, Removal.NATURAL));
        as(
                clerk,
                () -> jdbc.sql(
                                "update case_file set helped_on = helped_on - 200, entered_on = entered_on - 200 where case_file_id = :id")
                        .param("id", id)
                        .update());
        propose(id, Removal.STABLE);
        assertThat(stage(id)).isEqualTo("REMOVAL_VERIFICATION");
        visited(id, "9800", List.of());
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(other, id);
        take(other, id, null);
        inspect(county, id);
        take(county, id, null);
        assertThat(monitored(household)).isEqualTo("null");
        announce(id);
        take(clerk, id, null);
        assertThat(outcome(id)).isEqualTo("ARCHIVED");
    }

    @Test
    void aHouseholdThatIsNoMoreIsRemovedNaturallyAndOneWithoutLabourStaysTracked() {
        for (var gone : List.of(true, false)) {
            var household = poor(gone ? 21 : 22);
            exited(household);
            var id = watched(household);
            as(
                    clerk,
                    () -> jdbc.sql(
                                    gone
                                            ? "update membership set left_on = greatest(joined_on, date '2020-12-01'), leave_reason = 'MOVED_OUT' where household_id = :id"
                                            : """
                                            with f as (insert into person_year (village_code, person_id, year, labour)
                                                       select village_code, person_id, 2020, case when row_number() over (order by person_id) = 1 then 'LOST' else 'NONE' end
                                                       from membership where household_id = :id returning person_id)
                                            update person set facts_year = 2020 where person_id in (select person_id from f)""")
                            .param("id", household)
                            .update());
            if (gone) {
                propose(id, Removal.NATURAL);
                assertThat(stage(id)).isEqualTo("REMOVAL_VERIFICATION");
                continue;
            }
            as(
                    clerk,
                    () -> jdbc.sql(
                                    "update case_file set helped_on = helped_on - 200, entered_on = entered_on - 200 where case_file_id = :id")
                            .param("id", id)
                            .update());
            propose(id, Removal.STABLE);
            visited(id, "9800", List.of());
            appraise(id, 38, 33);
            conclude(post(id));
            inspect(town2(), id);
            assertThat(as(town2(), () -> pages.of(id)).conditions())
                    .filteredOn(condition -> !condition.met())
                    .extracting(Condition::text)
                    .containsExactly("全家没有劳动力");
            assertRefused("case.unmet.SAFE", () -> take(town2(), id, null));
        }
    }

    @Test
    void whoIsPoorAgainIsNotWatchedAnyMore() {
        var household = poor(25);
        exited(household);
        var watched = watched(household);
        var id = as(clerk, () -> cases.open(form(Kind.IDENTIFICATION, household, null)));
        visited(id, "2400", List.of());
        take(county, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town, id);
        take(town, id, null);
        conclude(post(id, town));
        var other = new Viewer("county2-" + place.town(), Role.COUNTY_REVIEWER, place.town());
        inspect(other, id);
        take(other, id, null);
        announce(id);
        take(clerk, id, null);
        take(town, id, null);
        assertThat(status(household)).isEqualTo("RELAPSED");
        assertThat(monitored(household)).isEqualTo("null");
        assertThat(outcome(watched)).isEqualTo("WITHDRAWN");
        assertThat(as(town, () -> decided.of(household, today().getYear()))).startsWith("SB-");
    }

    /** A case of monitoring on its household that was decided and is helped. */
    private long watched(long household) {
        var id = as(clerk, () -> cases.open(form(Kind.MONITORING, household, Ground.SUDDEN)));
        visited(id, "5200", List.of());
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town2(), id);
        take(town2(), id, null);
        inspect(county, id);
        take(county, id, null);
        announce(id);
        take(clerk, id, null);
        planned(household);
        take(clerk, id, null);
        assertThat(stage(id)).isEqualTo("REMOVAL_PROPOSAL");
        return id;
    }

    private Viewer town2() {
        return new Viewer("town2-" + place.town(), Role.TOWN_CADRE, place.town());
    }

    /** A family in no register that is to be watched. */
    private CaseForm stranger(Ground ground, @Nullable BigDecimal burden) {
        return new CaseForm(
                Kind.MONITORING,
                null,
                place.left(),
                "卫建国",
                Identities.of(true),
                null,
                family(),
                null,
                null,
                ground,
                Risk.ILLNESS,
                burden,
                LocalDate.of(2020, 10, 8),
                "住院花了钱",
                null);
    }

    /** From the comparison to the county's decision. */
    private void decided(long id) {
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town2(), id);
        take(town2(), id, null);
        inspect(county, id);
        take(county, id, null);
    }

    private long household(long id) {
        return as(
                clerk,
                () -> jdbc.sql("select household_id from case_file where case_file_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    private void planned(long household) {
        as(
                clerk,
                () -> jdbc.sql("""
                        insert into measure (village_code, household_id, year, kind, what, planned_on, state, planned_by)
                        values (:village, :id, extract(year from cast(:day as date)), 'EMPLOYMENT', '公益岗位', :day, 'PLANNED', 'clerk')""")
                        .param("village", place.left())
                        .param("id", household)
                        .param("day", today())
                        .update());
    }

    private @Nullable String monitored(long household) {
        return text("select monitored from household where household_id = :id", household);
    }
}
