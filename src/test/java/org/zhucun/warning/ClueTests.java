package org.zhucun.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.casework.CaseOpened;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

@WebTest
class ClueTests {

    @Autowired
    Signs signs;

    @Autowired
    Clues clues;

    @Autowired
    Shows shows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MockMvcTester mvc;

    private TwoVillages place;
    private Viewer clerk;

    @BeforeEach
    void begin() {
        place = TwoVillages.found(jdbc);
        clerk = place.clerkOfLeft();
    }

    @Test
    void aHouseholdThatFellUnderTheThresholdIsProposedWithItsReasonsAndOneThatStandsIsNot() {
        var low = exited(1, 5200, 9000, "false");
        var safe = exited(2, 9400, 9000, "false");
        Viewers.as(clerk, () -> signs.look());
        var rows = Viewers.as(clerk, () -> clues.open(low));
        assertThat(rows).extracting(Clues.Row::sign).containsExactly(Sign.INCOME_FELL, Sign.INCOME_LOW);
        var show = shows.in(Locale.SIMPLIFIED_CHINESE);
        assertThat(clues.sentence(rows.get(1), show)).isEqualTo("2020 年人均纯收入 5,200 元，低于监测线 6,000 元");
        assertThat(clues.sentence(rows.get(0), show)).contains("9,000", "5,200", "42%");
        assertThat(rows.get(0).dueOn()).isEqualTo(rows.get(0).foundOn().plusDays(10));
        assertThat(Viewers.as(clerk, () -> clues.open(safe))).isEmpty();
        assertThat(Viewers.as(place.clerkOfRight(), () -> clues.open(low))).isEmpty();
    }

    @Test
    void houseAndWaterAreSigns() {
        var household = exited(1, 9400, 9000, "true");
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household)))
                .extracting(Clues.Row::sign)
                .containsExactly(Sign.DANGEROUS_HOUSE, Sign.UNSAFE_WATER);
    }

    @Test
    void aSecondLookChangesNothingAndAMendedFactClosesTheClue() {
        var household = exited(1, 5200, null, "false");
        assertThat(Viewers.as(clerk, () -> signs.look()).opened()).isEqualTo(1);
        assertThat(Viewers.as(clerk, () -> signs.look()).opened()).isZero();
        Viewers.as(
                clerk,
                () -> jdbc.sql("update income set dividend = 9900 where household_id = :id and year = 2020")
                        .param("id", household)
                        .update());
        assertThat(Viewers.as(clerk, () -> signs.look()).closed()).isEqualTo(1);
        assertThat(Viewers.as(clerk, () -> clues.open(household))).isEmpty();
    }

    @Test
    void whatAPersonDismissedWithAReasonIsNotProposedAgain() {
        var household = exited(1, 5200, null, "false");
        Viewers.as(clerk, () -> signs.look());
        var id = Viewers.as(clerk, () -> clues.open(household)).get(0).clueId();
        Viewers.as(clerk, () -> clues.dismiss(id, "去看过，儿子刚领了工资"));
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household))).isEmpty();
        assertThatThrownBy(() -> Viewers.as(clerk, () -> clues.dismiss(id, "再来一次")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("clue.decided.already"));
    }

    @Test
    void aCaseOfMonitoringTakesTheCluesUp() {
        var household = exited(1, 5200, 9000, "false");
        Viewers.as(clerk, () -> signs.look());
        var file = Viewers.as(
                clerk,
                () -> jdbc.sql("""
                                insert into case_file (village_code, kind, ground, year, household_id, name, statement, stage, entered_on, opened_on)
                                values (:village, 'MONITORING', 'UNSTABLE', 2020, :id, '马浩然', '收入低', 'VERIFICATION', date '2020-12-01', date '2020-12-01')
                                returning case_file_id""")
                        .param("village", place.left())
                        .param("id", household)
                        .query(Long.class)
                        .single());
        Viewers.as(
                clerk,
                () -> events.publishEvent(
                        new CaseOpened(file, place.left(), "MONITORING", household, LocalDate.of(2020, 12, 1))));
        assertThat(Viewers.as(clerk, () -> clues.page(filter(household, "TAKEN"), 1, 10)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.caseFileId()).isEqualTo(file));
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household)))
                .as("it is watched already")
                .isEmpty();
    }

    @Test
    void thePagesShowThem() {
        assertThat(mvc.post().uri("/clues/passages").with(People.clerk201()).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/clues").with(People.clerk201()))
                .hasStatusOk()
                .bodyText()
                .contains("预警线索", "id=\"total\"");
        assertThat(mvc.get().uri("/clues?state=GONE&sign=INCOME_LOW&q=王").with(People.town()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/clues/export.csv").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF");
        assertThat(mvc.get().uri("/clues/999999999").with(People.town())).hasStatus(404);
    }

    private static ClueFilter filter(long household, String state) {
        return new ClueFilter(null, null, null, state, household);
    }

    /** A household that exited: what it earned per head in 2020 and the year before, and whether house and water are bad. */
    private long exited(int sequence, int now, @Nullable Integer before, String bad) {
        var household = place.household(jdbc, place.left(), sequence);
        Viewers.as(clerk, () -> {
            jdbc.sql("""
                            insert into household_year (village_code, household_id, year, status, exit_year, dangerous_house, safe_water)
                            values (:village, :id, 2020, 'EXITED', 2018, cast(:bad as boolean), not cast(:bad as boolean))""")
                    .param("village", place.left())
                    .param("id", household)
                    .param("bad", bad)
                    .update();
            var years = before == null ? List.of(2020) : List.of(2020, 2019);
            for (var year : years) {
                jdbc.sql(
                                "insert into income (village_code, household_id, year, persons, dividend) values (:village, :id, :year, 1, :amount)")
                        .param("village", place.left())
                        .param("id", household)
                        .param("year", year)
                        .param("amount", year == 2020 ? now : before)
                        .update();
            }
        });
        return household;
    }
}
