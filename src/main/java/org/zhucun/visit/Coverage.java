package org.zhucun.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.Divisions;
import org.zhucun.parameter.Parameters;

/**
 * Who has been visited in the present period and who is still to be visited.
 *
 * <p>Key households (未脱贫、预脱贫、返贫, monitored, or with one of the six missing at the last check) are visited every
 * {@code visit.key-months} months, all others every {@code visit.ordinary-months} (parameters by area; domain reference 4 and
 * 5: monthly and quarterly). A period of n months is counted from January: with 3 the quarters of the year. A household is
 * covered when a visit that was not withdrawn lies in the period that today belongs to. Where the last visit agreed on a next day,
 * it is due again from that day on, and comes first.
 */
@Component
@Transactional(readOnly = true)
class Coverage {

    private static final int KEY_MONTHS = 1;
    private static final int ORDINARY_MONTHS = 3;

    /**
     * A household on the plan.
     *
     * @param agreedOn the day for which the last visit agreed on the next, once it has come
     */
    record Home(
            long householdId,
            String name,
            @Nullable String groupName,
            boolean key,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate agreedOn,
            @Nullable String visitor) {}

    /** Where a village stands. */
    record Place(String code, String name, long homes, long covered, long keyHomes, long keyCovered) {

        long due() {
            return homes - covered;
        }
    }

    /**
     * What one person has done since the longer period began.
     *
     * @param helped households the person answers for
     * @param missed of these, not visited by the person in the longer period
     */
    record Person(String name, @Nullable String villages, long month, long period, long helped, long missed) {}

    /** The months between visits in a village, and the days on which the two periods began. */
    record Rule(String village, int keyMonths, int ordinaryMonths, LocalDate keyStart, LocalDate ordinaryStart) {}

    private static final String HOMES = """
            with rule as (select * from unnest(cast(:villages as text[]), cast(:keys as date[]), cast(:ordinaries as date[])) r(village_code, key_start, ordinary_start)),
            home as (
                select p.household_id, p.village_code, p.head_name as name, p.pinyin, g.name as group_name, g.seq, k.key, v.visited_on as last_on, v.visitor, v.agreed_on,
                       v.visited_on is null or v.agreed_on is not null or v.visited_on < case when k.key then r.key_start else r.ordinary_start end as due
                from rule r join household_present p on p.village_code = r.village_code
                join household h on h.household_id = p.household_id
                cross join lateral (select p.status in ('POOR', 'LEAVING', 'RELAPSED') or h.monitored is not null or coalesce(p.missing_guarantees, 0) > 0 as key) k
                left join resident_group g on g.resident_group_id = p.resident_group_id
                left join lateral (select visited_on, visitor, case when v.next_on <= :today and v.next_on > v.visited_on then v.next_on end as agreed_on
                                   from visit v where v.household_id = p.household_id and v.withdrawn_because is null
                                                                             and v.visited_on <= :today
                                   order by v.visited_on desc, v.visit_id desc limit 1) v on true
                where not p.ended and p.status <> 'CANCELLED')
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Parameters parameters;

    Coverage(JdbcClient jdbc, Divisions divisions, Parameters parameters) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.parameters = parameters;
    }

    Rule rule(String village, LocalDate today) {
        var key = parameters.whole("visit.key-months", village, today).orElse(KEY_MONTHS);
        var ordinary = parameters.whole("visit.ordinary-months", village, today).orElse(ORDINARY_MONTHS);
        return new Rule(village, key, ordinary, start(today, key), start(today, ordinary));
    }

    /** The first day of the period of so many months, counted from January, in which a day lies. */
    static LocalDate start(LocalDate day, int months) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /** Who is still to be visited in a village: whom one agreed to visit by now, then by group; within it key households first, then who waited longest. */
    List<Home> due(String village, LocalDate today, @Nullable Boolean key) {
        return question(
                        List.of(rule(village, today)),
                        today,
                        " select household_id, home.name, group_name, key, last_on, agreed_on, a.name as visitor"
                                + " from home left join account a on a.username = home.visitor where due"
                                + (key == null ? "" : key ? " and key" : " and not key")
                                + " order by agreed_on nulls last, seq nulls last, not key, last_on nulls first, pinyin, household_id")
                .query(Home.class)
                .list();
    }

    /** The most urgent ones of a village, sorted by group so that they lie on one way; what was agreed stands first. */
    List<Home> today(String village, LocalDate today, int size) {
        return question(
                        List.of(rule(village, today)),
                        today,
                        " select household_id, name, group_name, key, last_on, agreed_on, cast(null as text) as visitor from"
                                + " (select * from home where due order by agreed_on nulls last, not key, last_on nulls first, seq nulls last, household_id limit "
                                + size
                                + ") t order by agreed_on nulls last, seq nulls last, not key, last_on nulls first, household_id")
                .query(Home.class)
                .list();
    }

    /** Village by village within a range. */
    List<Place> places(String prefix, LocalDate today) {
        var rules = divisions.villagesIn(prefix).stream()
                .map(village -> rule(village.code(), today))
                .toList();
        if (rules.isEmpty()) {
            return List.of();
        }
        return question(rules, today, """
                         select d.code, d.name, count(h.household_id) as homes, count(*) filter (where not h.due) as covered,
                                count(*) filter (where h.key) as key_homes, count(*) filter (where h.key and not h.due) as key_covered
                         from rule r join division d on d.code = r.village_code left join home h on h.village_code = r.village_code
                         group by d.code, d.name order by d.code""").query(Place.class).list();
    }

    private static final String PEOPLE = """
            with made as (
                select v.visitor as who, v.village_code, v.household_id, v.visited_on from visit v
                where v.withdrawn_because is null and v.visited_on between :start and :today and v.village_code >= :prefix and v.village_code < :prefix || ':'),
            posted as (
                select a.username as who, p.village_code from village_posting p join account a on a.account_id = p.account_id
                where p.state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING') and p.village_code >= :prefix and p.village_code < :prefix || ':'),
            helped as (
                select h.username as who, h.village_code, h.household_id,
                       not exists (select from made m where m.who = h.username and m.household_id = h.household_id) as missed
                from helped_household h where h.village_code >= :prefix and h.village_code < :prefix || ':'),
            whose as (
                select who, village_code from made union select who, village_code from posted union select who, village_code from helped)
            """;

    /** How many people {@link #people} counts. */
    long peopleCount(String prefix, LocalDate today) {
        return people(prefix, today, PEOPLE + "select count(distinct who) from whose")
                .query(Long.class)
                .single();
    }

    /** Everybody of the teams, every helper and whoever else went: who has visited nobody stands first. */
    List<Person> people(String prefix, LocalDate today, int page, int size) {
        return people(prefix, today, PEOPLE + """
                        select coalesce(a.name, w.who) as name, w.villages, coalesce(m.month, 0) as month, coalesce(m.period, 0) as period,
                               coalesce(h.helped, 0) as helped, coalesce(h.missed, 0) as missed
                        from (select who, string_agg(d.name, '、' order by d.code) as villages from whose join division d on d.code = village_code group by who) w
                        left join (select who, count(distinct household_id) filter (where visited_on >= :month) as month,
                                          count(distinct household_id) as period from made group by who) m on m.who = w.who
                        left join (select who, count(*) as helped, count(*) filter (where missed) as missed from helped group by who) h on h.who = w.who
                        left join account a on a.username = w.who
                        order by coalesce(m.period, 0) > 0, coalesce(h.missed, 0) desc, coalesce(m.period, 0), 1, w.who limit :size offset :skip""")
                .param("month", today.withDayOfMonth(1))
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Person.class)
                .list();
    }

    private JdbcClient.StatementSpec people(String prefix, LocalDate today, String sql) {
        var longer = start(
                today, parameters.whole("visit.ordinary-months", prefix, today).orElse(ORDINARY_MONTHS));
        return jdbc.sql(sql)
                .param("start", longer.isBefore(today.withDayOfMonth(1)) ? longer : today.withDayOfMonth(1))
                .param("today", today)
                .param("prefix", prefix);
    }

    private JdbcClient.StatementSpec question(List<Rule> rules, LocalDate today, String select) {
        return jdbc.sql(HOMES + select)
                .param("villages", array(rules, Rule::village))
                .param("keys", array(rules, rule -> rule.keyStart.toString()))
                .param("ordinaries", array(rules, rule -> rule.ordinaryStart.toString()))
                .param("today", today);
    }

    private static String array(List<Rule> rules, Function<Rule, String> part) {
        return rules.stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }
}
