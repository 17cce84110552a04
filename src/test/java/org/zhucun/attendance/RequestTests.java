package org.zhucun.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/** Leave and corrections: every step by every role. */
class RequestTests {

    private static final String VILLAGE = "140899101201";
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    private static Viewer viewer(Role role) {
        return new Viewer("one-" + role, role, role == Role.COUNTY_REVIEWER ? "140899" : "140899101");
    }

    private static LeaveRequest leave(LeaveKind kind, int days, LocalDate from) {
        return new LeaveRequest(
                new LeaveWish(UUID.randomUUID(), VILLAGE, kind, from, from.plusDays(days), "家里有事"),
                "secretary201",
                days,
                days,
                3,
                7,
                TODAY);
    }

    private static LeaveRequest leave(int days) {
        return leave(LeaveKind.PERSONAL, days, TODAY.plusDays(1));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theTownGrantsUpToItsLimit(Role role) {
        var request = leave(3);
        assertThat(request.decides()).isEqualTo(LeaveRequest.Decides.TOWN);
        if (role == Role.TOWN_CADRE || role == Role.COUNTY_REVIEWER) {
            request.grant(viewer(role), TODAY);
            assertThat(request.state()).isEqualTo(LeaveState.GRANTED);
        } else {
            assertThatThrownBy(() -> request.grant(viewer(role), TODAY)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheCountyGrantsMore(Role role) {
        var request = leave(4);
        assertThat(request.decides()).isEqualTo(LeaveRequest.Decides.COUNTY);
        if (role == Role.COUNTY_REVIEWER) {
            request.grant(viewer(role), TODAY);
            assertThat(request.state()).isEqualTo(LeaveState.GRANTED);
        } else {
            assertThatThrownBy(() -> request.grant(viewer(role), TODAY)).hasMessage("leave.refused.level");
        }
    }

    @Test
    void aTripIsTheTownsHoweverLongAndIsAnnouncedBefore() {
        assertThat(leave(LeaveKind.TRAINING, 10, TODAY).decides()).isEqualTo(LeaveRequest.Decides.TOWN);
        assertThat(leave(LeaveKind.FUND_TRIP, 1, TODAY.minusDays(7)).state())
                .as("it lay on a phone without a signal")
                .isEqualTo(LeaveState.REQUESTED);
        assertThatThrownBy(() -> leave(LeaveKind.FUND_TRIP, 1, TODAY.minusDays(8)))
                .hasMessage("leave.refused.late");
        assertThat(leave(LeaveKind.SICK, 1, TODAY.minusDays(1)).state()).isEqualTo(LeaveState.REQUESTED);
    }

    @Test
    void nobodyDecidesForHimselfOrTwice() {
        var request = leave(1);
        assertThatThrownBy(() -> request.grant(new Viewer("secretary201", Role.COUNTY_REVIEWER, "140899"), TODAY))
                .hasMessage("leave.refused.self");
        request.refuse(viewer(Role.TOWN_CADRE), "检查组要来", TODAY);
        assertThatThrownBy(() -> request.grant(viewer(Role.TOWN_CADRE), TODAY)).hasMessage("leave.refused.over");
    }

    @Test
    void whoAskedWithdrawsUntilItBegins() {
        var person = new Viewer("secretary201", Role.FIRST_SECRETARY, VILLAGE);
        var granted = leave(1);
        granted.grant(viewer(Role.TOWN_CADRE), TODAY);
        assertThatThrownBy(() -> granted.withdraw(viewer(Role.TOWN_CADRE), TODAY))
                .hasMessage("leave.refused.other");
        assertThatThrownBy(() -> granted.withdraw(person, TODAY.plusDays(1))).hasMessage("leave.refused.over");
        granted.withdraw(person, TODAY);
        assertThat(granted.state()).isEqualTo(LeaveState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aSecondPersonConfirmsACorrection(Role role) {
        var correction = new Correction(
                VILLAGE,
                "secretary201",
                TODAY,
                true,
                "和会计对过账",
                new Viewer("town", Role.TOWN_CADRE, "140899101"),
                TODAY);
        if (role == Role.TOWN_CADRE || role == Role.COUNTY_REVIEWER) {
            correction.confirm(viewer(role), TODAY);
            assertThat(correction.state()).isEqualTo(CorrectionState.CONFIRMED);
        } else {
            assertThatThrownBy(() -> correction.confirm(viewer(role), TODAY)).hasMessage("correction.refused.second");
        }
    }

    @Test
    void neitherWhoAskedNorWhomItIsAboutConfirms() {
        var town = new Viewer("town", Role.TOWN_CADRE, "140899101");
        var correction = new Correction(VILLAGE, "town2", TODAY, false, "不在", town, TODAY);
        assertThatThrownBy(() -> correction.confirm(town, TODAY)).hasMessage("correction.refused.second");
        assertThatThrownBy(() -> correction.confirm(new Viewer("town2", Role.TOWN_CADRE, "140899101"), TODAY))
                .hasMessage("correction.refused.second");
        assertThatThrownBy(() -> new Correction(VILLAGE, "town2", TODAY.plusDays(1), true, "明天", town, TODAY))
                .hasMessage("correction.refused.ahead");
    }
}
