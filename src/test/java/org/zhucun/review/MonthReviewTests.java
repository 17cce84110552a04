package org.zhucun.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/** Signing, unlocking and signing again: every step by every role. */
class MonthReviewTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final LocalDate AFTER = LocalDate.of(2020, 12, 3);
    private static final Viewer TOWN = new Viewer("town", Role.TOWN_CADRE, "140899101");
    private static final Viewer OTHER = new Viewer("town2", Role.TOWN_CADRE, "140899101");

    private static MonthReview signed(Viewer by, LocalDate on) {
        return new MonthReview(
                "140899101201", "secretary201", NOVEMBER, MonthGrade.GOOD, null, "{\"entries\":21}", by, on);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheTownSigns(Role role) {
        var viewer = new Viewer("somebody", role, "140899101");
        if (role == Role.TOWN_CADRE) {
            assertThat(signed(viewer, AFTER).state()).isEqualTo(ReviewState.SIGNED);
        } else {
            assertThatThrownBy(() -> signed(viewer, AFTER)).hasMessage("review.refused.who");
        }
    }

    @Test
    void aMonthIsSignedWhenItHasEnded() {
        assertThatThrownBy(() -> signed(TOWN, LocalDate.of(2020, 11, 30))).hasMessage("review.refused.early");
        assertThat(signed(TOWN, LocalDate.of(2020, 12, 1)).state()).isEqualTo(ReviewState.SIGNED);
    }

    @Test
    void nobodySignsHisOwn() {
        assertThatThrownBy(() -> signed(new Viewer("secretary201", Role.TOWN_CADRE, "140899101"), AFTER))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aSecondPersonOfTownOrCountyUnlocks(Role role) {
        var review = signed(TOWN, AFTER);
        review.askToUnlock("漏记了两天", TOWN, AFTER);
        assertThat(review.state().locks())
                .as("locked until a second person agrees")
                .isTrue();
        assertThatThrownBy(() -> review.unlock(TOWN, AFTER)).hasMessage("review.refused.second");
        var viewer = new Viewer("somebody", role, "140899");
        if (role == Role.TOWN_CADRE || role == Role.COUNTY_REVIEWER) {
            review.unlock(viewer, AFTER);
            assertThat(review.state().locks()).isFalse();
        } else {
            assertThatThrownBy(() -> review.unlock(viewer, AFTER)).hasMessage("review.refused.second");
        }
    }

    @Test
    void whatWasSignedBeforeStandsBesideTheNewSums() {
        var review = signed(TOWN, AFTER);
        assertThatThrownBy(() -> review.sign(MonthGrade.FAIR, null, "{}", TOWN, AFTER))
                .hasMessage("review.refused.signed");
        assertThatThrownBy(() -> review.unlock(OTHER, AFTER)).hasMessage("review.refused.notAsked");
        review.askToUnlock("漏记了两天", TOWN, AFTER);
        assertThatThrownBy(() -> review.askToUnlock("再来一次", TOWN, AFTER)).hasMessage("review.refused.notSigned");
        review.unlock(OTHER, AFTER);
        review.sign(MonthGrade.FAIR, "补记两天", "{\"entries\":23}", OTHER, AFTER.plusDays(1));
        assertThat(review.earlier()).isEqualTo("{\"entries\":21}");
        assertThat(review.state()).isEqualTo(ReviewState.SIGNED);
    }
}
