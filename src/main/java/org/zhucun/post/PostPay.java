package org.zhucun.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.income.IncomeOffers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** What a household earned on public-welfare posts in a year, offered to its wage income; somebody decides. */
@Component
class PostPay implements IncomeOffers {

    private record Earned(@Nullable BigDecimal pay, long months) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    PostPay(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> of(long householdId, int year) {
        var earned = jdbc.sql("""
                        select sum(m.pay) as pay, count(*) as months from post_month m
                        join post_holding h on h.post_holding_id = m.post_holding_id
                        where h.household_id = :household and m.month >= :first and m.month < :next""")
                .param("household", householdId)
                .param("first", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .query(Earned.class)
                .single();
        return earned.pay == null || earned.pay.signum() == 0
                ? List.of()
                : List.of(new Offer(
                        "post",
                        "wage",
                        earned.pay,
                        shows.now().say("post.offer", Show.money(earned.pay), earned.months)));
    }
}
