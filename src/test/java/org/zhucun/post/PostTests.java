package org.zhucun.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.zhucun.measure.MoneySource;

class PostTests {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 16);

    @Test
    void paysByTheDayToTheCent() {
        var post = post("500.00");
        assertThat(post.pay(31, 31)).isEqualTo("500.00");
        assertThat(post.pay(20, 31)).isEqualTo("322.58");
        assertThat(post.pay(1, 30)).isEqualTo("16.67");
        assertThat(post.pay(0, 30)).isEqualTo("0.00");
        assertThat(post("0.01").pay(1, 2)).as("half a cent is rounded up").isEqualTo("0.01");
    }

    @Test
    void endsOnceAndNotBeforeItBegan() {
        var post = post("500.00");
        assertThatThrownBy(() -> post.end(DAY.minusDays(1))).hasMessage("post.day.before");
        assertThatThrownBy(() -> post.refuseUnlessOpenOn(DAY.minusDays(1))).hasMessage("post.day.before");
        post.end(DAY);
        assertThatThrownBy(() -> post.end(DAY)).hasMessage("post.ended.already");
        assertThatThrownBy(() -> post.refuseUnlessOpenOn(DAY)).hasMessage("post.ended.already");
    }

    @Test
    void theDaysOfAMonthCountWhileThePostIsHeldAndHaveGoneBy() {
        var holding = new PostHolding("140899101201", 1, 2, 3, LocalDate.of(2020, 3, 16));
        var today = LocalDate.of(2020, 12, 21);
        assertThat(holding.daysIn(YearMonth.of(2020, 2), today)).isZero();
        assertThat(holding.daysIn(YearMonth.of(2020, 3), today)).isEqualTo(16);
        assertThat(holding.daysIn(YearMonth.of(2020, 4), today)).isEqualTo(30);
        assertThat(holding.daysIn(YearMonth.of(2020, 12), today)).isEqualTo(21);
        assertThat(holding.daysIn(YearMonth.of(2021, 1), today)).isZero();
        assertThatThrownBy(() -> holding.end(LocalDate.of(2020, 3, 15), HoldingEnd.LEFT))
                .hasMessage("holding.day.before");
        holding.end(LocalDate.of(2020, 5, 1), HoldingEnd.LEFT);
        assertThat(holding.daysIn(YearMonth.of(2020, 5), today)).isEqualTo(1);
        assertThat(holding.daysIn(YearMonth.of(2020, 6), today)).isZero();
        assertThatThrownBy(() -> holding.end(today, HoldingEnd.LEFT)).hasMessage("holding.over");
    }

    private static PublicPost post(String pay) {
        return new PublicPost(new PostForm(
                "140899101201", PostKind.CLEANER, "一组巷道保洁", new BigDecimal(pay), MoneySource.COLLECTIVE, DAY));
    }
}
