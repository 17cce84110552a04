package org.zhucun.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Choice;

/** The posts in the viewer's range, who holds them, and what was earned. */
@Component
@Transactional(readOnly = true)
class PostList {

    /** A post; months and pay are those of the year that was asked for, of all who held it. */
    record Row(
            long publicPostId,
            String villageCode,
            String village,
            PostKind kind,
            String title,
            BigDecimal monthlyPay,
            String moneySource,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable Long postHoldingId,
            @Nullable Long personId,
            @Nullable String holder,
            @Nullable Long householdId,
            @Nullable LocalDate heldSince,
            long months,
            BigDecimal pay) {}

    record Sum(long posts, long held, long vacant, BigDecimal pay) {}

    record Holding(
            long postHoldingId,
            long personId,
            String name,
            long householdId,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable HoldingEnd endReason) {}

    record Month(
            LocalDate month,
            String name,
            int daysDue,
            int daysPresent,
            BigDecimal pay,
            @Nullable LocalDate paidOn) {}

    /** One line of the sheet of a month: who holds a post in it, and what is known already. */
    record Sheet(
            long postHoldingId,
            String title,
            String village,
            String name,
            BigDecimal monthlyPay,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable Integer daysDue,
            @Nullable Integer daysPresent,
            @Nullable BigDecimal pay,
            @Nullable LocalDate paidOn) {}

    private static final String FROM = """

             from public_post p join division d on d.code = p.village_code
             left join post_holding h on h.public_post_id = p.public_post_id and h.to_on is null
             left join person r on r.person_id = h.person_id
             left join lateral (select count(*) as months, coalesce(sum(m.pay), 0) as pay
                                from post_holding o join post_month m on m.post_holding_id = o.post_holding_id
                                where o.public_post_id = p.public_post_id and m.month >= :first and m.month < :next) y on true
             where true""";
    private static final String COLUMNS = """
            select p.public_post_id, p.village_code, d.name as village, p.kind, p.title, p.monthly_pay, p.money_source, p.from_on, p.to_on,
                   h.post_holding_id, h.person_id, r.name as holder, h.household_id, h.from_on as held_since, y.months, y.pay""";
    private static final String ORDER = " order by p.to_on desc nulls first, p.village_code, p.kind, p.public_post_id";

    private final JdbcClient jdbc;

    PostList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(PostFilter filter, int year, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter, year)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(PostFilter filter, int year, Consumer<Row> row) {
        question(COLUMNS, ORDER, filter, year).query(Row.class).list().forEach(row);
    }

    Sum sum(PostFilter filter, int year) {
        return question("""
                        select count(*) as posts, count(*) filter (where p.to_on is null and h.post_holding_id is not null) as held,
                               count(*) filter (where p.to_on is null and h.post_holding_id is null) as vacant, coalesce(sum(y.pay), 0) as pay""", "", filter, year).query(Sum.class).single();
    }

    Optional<Row> find(long id, int year) {
        return jdbc.sql(COLUMNS + FROM + " and p.public_post_id = :id")
                .param("id", id)
                .param("first", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .query(Row.class)
                .optional();
    }

    List<Holding> holdings(long post) {
        return jdbc.sql("""
                        select h.post_holding_id, h.person_id, r.name, h.household_id, h.from_on, h.to_on, h.end_reason
                        from post_holding h join person r on r.person_id = h.person_id
                        where h.public_post_id = :post order by h.to_on desc nulls first, h.post_holding_id desc""").param("post", post).query(Holding.class).list();
    }

    List<Month> months(long post, int year) {
        return jdbc.sql("""
                        select m.month, r.name, m.days_due, m.days_present, m.pay, m.paid_on
                        from post_month m join post_holding h on h.post_holding_id = m.post_holding_id join person r on r.person_id = h.person_id
                        where h.public_post_id = :post and m.month >= :first and m.month < :next order by m.month, h.post_holding_id""")
                .param("post", post)
                .param("first", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .query(Month.class)
                .list();
    }

    List<Sheet> sheet(@Nullable String village, YearMonth month) {
        return jdbc.sql("""
                        select h.post_holding_id, p.title, d.name as village, r.name, p.monthly_pay, h.from_on, h.to_on, m.days_due, m.days_present, m.pay, m.paid_on
                        from post_holding h join public_post p on p.public_post_id = h.public_post_id
                        join division d on d.code = h.village_code join person r on r.person_id = h.person_id
                        left join post_month m on m.post_holding_id = h.post_holding_id and m.month = :first
                        where h.from_on < :next and (h.to_on is null or h.to_on >= :first) and starts_with(h.village_code, :village)
                        order by h.village_code, p.kind, p.title, h.post_holding_id limit 300""")
                .param("village", village == null ? "" : village)
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query(Sheet.class)
                .list();
    }

    /** Members of helped households of a village who hold no post: those who have labour, by name. */
    List<Choice> candidates(String village, @Nullable String q) {
        return jdbc.sql("""
                        select r.person_id::text as value, r.name || ' · ' || hp.head_name || ' · ' || right(hp.number, 4) as label
                        from membership s join person r on r.person_id = s.person_id and r.died_on is null
                        join household_present hp on hp.household_id = s.household_id and not hp.ended and hp.status <> 'CANCELLED'
                        left join person_year f on f.person_id = r.person_id and f.year = r.facts_year
                        where s.village_code = :village and s.left_on is null and coalesce(f.labour, 'WEAK') in ('ORDINARY', 'SKILLED', 'WEAK')
                          and (:q = '' or position(:q in r.name) > 0 or position(:q in hp.head_name) > 0)
                          and not exists (select from post_holding o where o.person_id = r.person_id and o.to_on is null)
                        order by hp.urgency, hp.number, r.person_id limit 50""")
                .param("village", village)
                .param("q", q == null ? "" : q)
                .query(Choice.class)
                .list();
    }

    private JdbcClient.StatementSpec question(String columns, String end, PostFilter filter, int year) {
        Map<String, Object> values = new HashMap<>();
        values.put("first", LocalDate.of(year, 1, 1));
        values.put("next", LocalDate.of(year + 1, 1, 1));
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
