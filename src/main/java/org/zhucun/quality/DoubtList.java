package org.zhucun.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;

/** Doubts in the viewer's range: listed, counted by village, rule and age, and who has not answered. */
@Component
@Transactional(readOnly = true)
class DoubtList {

    record Sum(long doubts, long high, long explained, long old, long unassigned) {}

    /** How many wait in a village, by how long they have waited. */
    record VillageCount(String code, String name, long all, long high, long week, long month, long older) {}

    record RuleCount(String rule, int severity, long doubts, long households) {}

    /** Who has doubts that are older than the days allowed, and since when. */
    record Silent(
            String username, @Nullable String name, String village, String villageCode, long doubts, LocalDate since) {}

    /** What a doubt is shown with; counting and finding need none of it. */
    private static final String BESIDE = """
             join household_present p on p.household_id = d.household_id
             join division v on v.code = d.village_code
             left join account a on a.username = d.assigned_to
             left join account e on e.username = d.explained_by
             left join account c on c.username = d.confirmed_by""";

    private static final String WEIGHTIEST = "order by d.severity desc, d.found_on, d.doubt_id";

    private static final String COLUMNS = """
            select d.doubt_id, d.village_code, v.name as village, d.household_id, p.number, p.head_name, d.person_id, d.rule, d.severity,
                   d.facts::text as facts, d.state, d.found_on, d.closed_on, d.reopened, d.assigned_to, a.name as assigned_name,
                   d.explanation, d.explained_by, e.name as explained_name, d.explained_at, c.name as confirmed_name, d.confirmed_at, d.objection""";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    DoubtList(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    Sum sum(DoubtFilter filter, int answerDays) {
        return question("""
                        select count(*) as doubts, count(*) filter (where d.severity = 3) as high,
                               count(*) filter (where d.state = 'EXPLAINED') as explained,
                               count(*) filter (where d.state = 'OPEN' and d.found_on < :deadline) as old,
                               count(*) filter (where d.assigned_to is null) as unassigned
                        from doubt d where true%s""", filter)
                .param("deadline", today().minusDays(answerDays))
                .query(Sum.class)
                .single();
    }

    /** The rows of the page are found first, by index, and only they are joined with what is shown beside them. */
    List<DoubtRow> page(DoubtFilter filter, int page, int size) {
        var found = "with d as materialized (select d.* from doubt d where true%s " + WEIGHTIEST
                + " limit :size offset :skip)\n";
        return question(found + COLUMNS + "\nfrom d\n" + BESIDE + "\n" + WEIGHTIEST, filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(DoubtRow.class)
                .list();
    }

    void each(DoubtFilter filter, Consumer<DoubtRow> row) {
        try (var rows = question(
                COLUMNS + "\nfrom doubt d\n" + BESIDE + "\nwhere true%s order by d.village_code, d.doubt_id", filter)
                .query(DoubtRow.class)
                .stream()) {
            rows.forEach(row);
        }
    }

    Optional<DoubtRow> find(long id) {
        return jdbc.sql(COLUMNS + "\nfrom doubt d\n" + BESIDE + "\nwhere d.doubt_id = :id")
                .param("id", id)
                .query(DoubtRow.class)
                .optional();
    }

    /** What waits at a household, the weightiest first. */
    List<DoubtRow> ofHousehold(long household) {
        return page(new DoubtFilter(null, null, null, null, null, null, null, household), 1, 50);
    }

    List<VillageCount> byVillage() {
        return jdbc.sql("""
                        select d.village_code as code, v.name, count(*) as "all", count(*) filter (where d.severity = 3) as high,
                               count(*) filter (where d.found_on > :week) as week,
                               count(*) filter (where d.found_on <= :week and d.found_on > :month) as month,
                               count(*) filter (where d.found_on <= :month) as older
                        from doubt d join division v on v.code = d.village_code
                        where d.state in ('OPEN', 'EXPLAINED') group by d.village_code, v.name order by 3 desc, 1""")
                .param("week", today().minusDays(7))
                .param("month", today().minusDays(30))
                .query(VillageCount.class)
                .list();
    }

    List<RuleCount> byRule() {
        return jdbc.sql("""
                        select d.rule, d.severity, count(*) as doubts, count(distinct d.household_id) as households
                        from doubt d where d.state in ('OPEN', 'EXPLAINED') group by d.rule, d.severity order by 2 desc, 3 desc, 1""").query(RuleCount.class).list();
    }

    List<Silent> silent(int answerDays) {
        return jdbc.sql("""
                        select d.assigned_to as username, a.name, v.name as village, d.village_code, count(*) as doubts, min(d.found_on) as since
                        from doubt d join division v on v.code = d.village_code left join account a on a.username = d.assigned_to
                        where d.state = 'OPEN' and d.assigned_to is not null and d.found_on < :deadline
                        group by 1, 2, 3, 4 order by 5 desc limit 200""")
                .param("deadline", today().minusDays(answerDays))
                .query(Silent.class)
                .list();
    }

    /** Rules that have a doubt in the viewer's range. */
    List<String> rules() {
        var codes = rules.all().stream().map(Rule::code).toArray(String[]::new);
        return jdbc.sql("""
                        select r.code from unnest(:codes::text[]) r (code)
                        where exists (select from doubt d where d.rule = r.code) order by 1""").param("codes", codes).query(String.class).list();
    }

    /** The towns of a reader who looks at several. */
    List<Choice> towns() {
        return Viewers.required().prefix().length() >= 9
                ? List.of()
                : jdbc.sql("""
                        select v.code as value, v.name as label from division v
                        where v.level = 'TOWN' and v.ended_on is null and v.code >= :low and v.code < :high
                          and exists (select from doubt d where d.village_code >= v.code and d.village_code < v.code || ':')
                        order by 1 limit 500""")
                        .param("low", Viewers.required().low())
                        .param("high", Viewers.required().high())
                        .query(Choice.class)
                        .list();
    }

    /** Villages that have a doubt. */
    List<Choice> villages() {
        return jdbc.sql("""
                        select v.code as value, v.name as label from division v
                        cross join lateral (select from doubt d where d.village_code = v.code limit 1) one
                        where v.code >= :low and v.code < :high and length(v.code) = 12 order by 1 limit 500""")
                .param("low", Viewers.required().low())
                .param("high", Viewers.required().high())
                .query(Choice.class)
                .list();
    }

    /** Who keeps the registers in the viewer's villages. */
    List<Choice> clerks(Show show) {
        return jdbc
                .sql("""
                        select a.username, a.name, v.name as village
                        from posting p join account a on a.account_id = p.account_id join division v on v.code = p.prefix
                        where p.prefix >= :low and p.prefix < :high and p.role in ('VILLAGE_CLERK', 'FIRST_SECRETARY')
                          and a.ended_on is null and p.starts_on <= :today and (p.ends_on is null or p.ends_on >= :today)
                        order by p.prefix, p.role desc limit 300""")
                .param("low", Viewers.required().low())
                .param("high", Viewers.required().high())
                .param("today", today())
                .query(Clerk.class)
                .list()
                .stream()
                .map(one -> new Choice(one.username, show.name(one.name) + " · " + show.place(one.village)))
                .toList();
    }

    private record Clerk(String username, String name, String village) {}

    /** @param sql with the place of the filter's conditions in it */
    private JdbcClient.StatementSpec question(String sql, DoubtFilter filter) {
        Map<String, Object> values = new HashMap<>();
        var conditions = filter.conditions(values, today());
        return jdbc.sql(sql.formatted(conditions)).params(values);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
