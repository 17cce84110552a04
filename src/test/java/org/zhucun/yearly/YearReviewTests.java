package org.zhucun.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.review.MonthGrade;
import org.zhucun.review.MonthSums;
import org.zhucun.review.ReviewState;
import org.zhucun.review.ReviewedMonth;
import org.zhucun.secretary.TermGrade;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;

/** Signing, confirming and sending back a year: every step by every role. */
class YearReviewTests {

    private static final LocalDate AFTER = LocalDate.of(2021, 1, 8);
    private static final Viewer TOWN = new Viewer("town", Role.TOWN_CADRE, "140899101");
    private static final Viewer COUNTY = new Viewer("county", Role.COUNTY_REVIEWER, "140899");
    private static final AbsenceRule RULE = new AbsenceRule(0, 1, 2);
    private static final YearSums SUMS =
            new YearSums(2, 2, 44, 34, 40, 2, 1, 30, 28, 50, 40, 3, 3, 1, BigDecimal.valueOf(16), 1, 3, 3);

    private static YearWork work(ReviewState december) {
        var sums = new MonthSums(22, 15, 20, 1, 1, 15, 14, 25, 20, 1, 1, 0);
        return new YearWork(
                "140899101201",
                "secretary201",
                "某某",
                1,
                2020,
                LocalDate.of(2020, 11, 1),
                LocalDate.of(2020, 12, 31),
                List.of(
                        new ReviewedMonth(YearMonth.of(2020, 11), ReviewState.SIGNED, MonthGrade.GOOD, sums),
                        new ReviewedMonth(YearMonth.of(2020, 12), december, MonthGrade.GOOD, sums)),
                SUMS);
    }

    private static YearReview signed(Viewer by, LocalDate on) {
        return new YearReview(work(ReviewState.CONFIRMED), TermGrade.COMPETENT, "各项平稳", "{}", RULE, by, on);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheTownSigns(Role role) {
        var viewer = new Viewer("somebody", role, "140899101");
        if (role == Role.TOWN_CADRE) {
            assertThat(signed(viewer, AFTER).state()).isEqualTo(YearState.SIGNED);
        } else {
            assertThatThrownBy(() -> signed(viewer, AFTER)).hasMessage("yearReview.refused.who");
        }
    }

    @Test
    void aYearIsSignedWhenItIsOverAndEachOfItsMonthsIsSigned() {
        assertThatThrownBy(() -> signed(TOWN, LocalDate.of(2020, 12, 31))).hasMessage("yearReview.refused.early");
        assertThatThrownBy(() ->
                        new YearReview(work(ReviewState.OPEN), TermGrade.COMPETENT, "各项平稳", "{}", RULE, TOWN, AFTER))
                .hasMessage("yearReview.refused.months");
        assertThat(signed(TOWN, LocalDate.of(2021, 1, 1)).state()).isEqualTo(YearState.SIGNED);
    }

    @Test
    void absenceWithoutLeaveBoundsTheGrade() {
        assertThatThrownBy(() -> new YearReview(
                        work(ReviewState.CONFIRMED), TermGrade.EXCELLENT, "各项优秀", "{}", RULE, TOWN, AFTER))
                .hasMessage("yearReview.refused.absent");
        assertThat(signed(TOWN, AFTER).state()).isEqualTo(YearState.SIGNED);
    }

    @ParameterizedTest
    @CsvSource({"0,EXCELLENT", "1,COMPETENT", "2,BASIC", "3,INCOMPETENT", "30,INCOMPETENT"})
    void eachDayOfAbsenceCostsAGrade(int absent, TermGrade best) {
        assertThat(RULE.best(absent)).isEqualTo(best);
        assertThat(RULE.forbids(best, absent)).isFalse();
        assertThat(RULE.forbids(TermGrade.INCOMPETENT, absent)).isFalse();
        assertThat(RULE.forbids(TermGrade.EXCELLENT, absent)).isEqualTo(best != TermGrade.EXCELLENT);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheCountyHasTheLastWord(Role role) {
        var viewer = new Viewer("somebody", role, "140899");
        var review = signed(TOWN, AFTER);
        if (role == Role.COUNTY_REVIEWER) {
            review.confirm(viewer, AFTER);
            assertThat(review.state()).isEqualTo(YearState.CONFIRMED);
        } else {
            assertThatThrownBy(() -> review.confirm(viewer, AFTER)).hasMessage("yearReview.refused.county");
            assertThatThrownBy(() -> review.sendBack("再核一次", viewer, AFTER)).hasMessage("yearReview.refused.county");
        }
    }

    @Test
    void whoSignedDoesNotConfirmInAnotherRole() {
        var both = new Viewer("both", Role.TOWN_CADRE, "140899101");
        var review = signed(both, AFTER);
        assertThatThrownBy(() -> review.confirm(new Viewer("both", Role.COUNTY_REVIEWER, "140899"), AFTER))
                .hasMessage("yearReview.refused.county");
    }

    @Test
    void aYearSentBackIsSignedAgainAndAConfirmedOneIsOpenedByTheCountyAlone() {
        var review = signed(TOWN, AFTER);
        assertThatThrownBy(() -> review.sign(work(ReviewState.SIGNED), TermGrade.BASIC, "重签", "{}", RULE, TOWN, AFTER))
                .hasMessage("yearReview.refused.signed");
        review.confirm(COUNTY, AFTER);
        assertThatThrownBy(() -> review.confirm(COUNTY, AFTER)).hasMessage("yearReview.refused.notSigned");
        review.sendBack("八月的走访要再核", COUNTY, AFTER);
        assertThat(review.state()).isEqualTo(YearState.RETURNED);
        assertThatThrownBy(() -> review.sendBack("又一次", COUNTY, AFTER)).hasMessage("yearReview.refused.notSigned");
        review.sign(work(ReviewState.SIGNED), TermGrade.BASIC, "重签", "{}", RULE, TOWN, AFTER);
        assertThat(review.state()).isEqualTo(YearState.SIGNED);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01,2019-12-31,200",
        "2020-01-01,2020-12-31,200",
        "2019-07-01,2019-12-31,101",
        "2019-12-31,2019-12-31,1"
    })
    void ofPartOfAYearTheSamePartOfItsDaysIsAskedFor(LocalDate from, LocalDate until, int days) {
        assertThat(YearSummary.needed(200, from, until)).isEqualTo(days);
    }
}
