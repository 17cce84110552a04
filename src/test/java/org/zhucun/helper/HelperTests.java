package org.zhucun.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhucun.web.Refusal;

class HelperTests {

    private static final LocalDate START = LocalDate.of(2018, 3, 1);

    @Test
    void takesOnNoMoreThanTheLimit() {
        var helper = helper();
        assertThatCode(() -> helper.takeOn(1, 1, 2, START)).doesNotThrowAnyException();
        assertThatThrownBy(() -> helper.takeOn(2, 1, 2, START))
                .isInstanceOf(Refusal.class)
                .hasMessage("helper.overloaded");
        assertThatThrownBy(() -> helper.takeOn(1, 0, 2, START.minusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("helper.day.before");
    }

    @Test
    void leavesOnlyWithoutHouseholdsAndThenDoesNothingMore() {
        var helper = helper();
        assertThatThrownBy(() -> helper.end(START, 1)).hasMessage("helper.end.households");
        assertThatThrownBy(() -> helper.end(START.minusDays(1), 0)).hasMessage("helper.day.before");
        helper.end(START, 0);
        assertThatThrownBy(() -> helper.end(START, 0)).hasMessage("helper.ended.already");
        assertThatThrownBy(() -> helper.takeOn(1, 0, 2, START)).hasMessage("helper.ended.already");
        assertThatThrownBy(() -> helper.describe(helper.form(), null)).hasMessage("helper.ended.already");
    }

    @Test
    void anAssignmentEndsOnceAndNotBeforeItBegan() {
        var assignment = new HelperAssignment("140899101201", 1, 2, START);
        assertThatThrownBy(() -> assignment.end(START.minusDays(1), EndReason.HANDED_OVER))
                .hasMessage("assignment.day.before");
        assignment.end(START, EndReason.NO_LONGER);
        assertThat(assignment.open()).isFalse();
        assertThatThrownBy(() -> assignment.end(START, EndReason.NO_LONGER)).hasMessage("assignment.over");
    }

    private static HelperRecord helper() {
        return new HelperRecord(
                "140899101",
                new HelperForm("周立平", "县农业局", Affiliation.COUNTY, Level.STAFF, null, null, null, null, START),
                null);
    }
}
