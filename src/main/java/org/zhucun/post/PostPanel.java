package org.zhucun.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The posts that members of a household hold, on its page, with what they were paid this year. */
@Component
class PostPanel implements HouseholdPanel {

    private record Held(
            long publicPostId,
            String title,
            String name,
            BigDecimal monthlyPay,
            LocalDate fromOn,
            @Nullable BigDecimal paid) {}

    record Line(long id, String title, String who, String paid) {}

    record Content(List<Line> posts) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    PostPanel(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Part of(long householdId) {
        var show = shows.now();
        var held = jdbc.sql("""
                        select p.public_post_id, p.title, r.name, p.monthly_pay, h.from_on,
                               (select sum(m.pay) from post_month m where m.post_holding_id = h.post_holding_id and m.month >= :first) as paid
                        from post_holding h join public_post p on p.public_post_id = h.public_post_id join person r on r.person_id = h.person_id
                        where h.household_id = :household and h.to_on is null order by h.from_on, h.post_holding_id""")
                .param("household", householdId)
                .param("first", show.today().withDayOfYear(1))
                .query(Held.class)
                .list();
        return held.isEmpty()
                ? null
                : new Part(
                        show.say("post.panel"),
                        "post/panel",
                        new Content(held.stream()
                                .map(one -> new Line(
                                        one.publicPostId,
                                        one.title,
                                        show.say(
                                                "post.panel.who",
                                                show.name(one.name),
                                                Show.money(one.monthlyPay),
                                                show.day(one.fromOn)),
                                        one.paid == null
                                                ? ""
                                                : show.say(
                                                        "post.panel.paid",
                                                        String.valueOf(
                                                                show.today().getYear()),
                                                        Show.money(one.paid))))
                                .toList()));
    }
}
