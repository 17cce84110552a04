package org.zhucun.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.web.Refusal;

class MonthLockTests {

    @Test
    void aSignedMonthOfOnePersonTakesNothingMore() {
        var locks = new MonthLocks(List.of(
                (village, person, month) -> person.equals("secretary201") && month.equals(YearMonth.of(2020, 11))));
        assertThatThrownBy(() -> locks.refuse("140899101201", "secretary201", LocalDate.of(2020, 11, 30)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("visit.month.locked"));
        assertThatCode(() -> locks.refuse("140899101201", "secretary201", LocalDate.of(2020, 12, 1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> locks.refuse("140899101201", "member201", LocalDate.of(2020, 11, 30)))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutAnybodyWhoSignsEveryMonthIsOpen() {
        assertThat(new MonthLocks(List.of()).isLocked("140899101201", "secretary201", LocalDate.of(2020, 11, 30)))
                .isFalse();
    }
}
