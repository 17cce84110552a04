package org.zhucun.entitlement;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** Asks the rules of the households in the viewer's range, as they stand today. */
@Component
@Transactional(readOnly = true)
class Gaps {

    /** A person as the latest year of the register knows him or her, in a household that is still registered. */
    static final String PERSON = """
            select s.village_code, s.household_id, r.person_id, null::text, %s
            from person_year f join person r on r.person_id = f.person_id and r.facts_year = f.year and r.died_on is null
            join membership s on s.person_id = r.person_id and s.left_on is null
            join household_present p on p.household_id = s.household_id and not p.ended and p.status <> 'CANCELLED'
            where true
            """;

    static final String HOUSEHOLD = """
            select p.village_code, p.household_id, null::bigint, null::text, %s
            from household_present p where not p.ended and p.status <> 'CANCELLED'
            """;

    /** A measure of this year that is for a person. */
    static final String MEASURE = """
            select m.village_code, m.household_id, r.person_id, '/measures/' || m.measure_id, %s
            from measure m join person r on r.person_id = m.person_id
            left join person_year f on f.person_id = r.person_id and f.year = r.facts_year
            where m.year = :year and m.state <> 'DROPPED'
            """;

    /** A post that somebody holds. */
    static final String POST = """
            select h.village_code, h.household_id, r.person_id, '/posts/' || h.public_post_id, %s
            from post_holding h join public_post o on o.public_post_id = h.public_post_id join person r on r.person_id = h.person_id
            left join person_year f on f.person_id = r.person_id and f.year = r.facts_year
            where h.to_on is null
            """;

    static final String VOCATIONAL = """
            'VOCATIONAL_1', 'VOCATIONAL_2', 'VOCATIONAL_3', 'COLLEGE_1', 'COLLEGE_2', 'COLLEGE_3', 'TECHNICIAN_1', 'TECHNICIAN_2', 'TECHNICIAN_3',
            'TECHNICIAN_4'""";

    record Row(
            GapRule rule,
            String villageCode,
            String village,
            long householdId,
            String headName,
            String number,
            @Nullable Long personId,
            @Nullable String href,
            String facts) {}

    record Count(GapRule rule, long gaps, long households) {}

    private final Parameters parameters;
    private final JdbcClient jdbc;
    private final Shows shows;

    Gaps(Parameters parameters, JdbcClient jdbc, Shows shows) {
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.shows = shows;
    }

    /** Every rule with what it finds, also those that find nothing. */
    List<Count> counts(GapFilter filter) {
        var found = new HashMap<GapRule, Count>();
        asked(
                        "select g.rule, count(*) as gaps, count(distinct g.household_id) as households from ("
                                + union(List.of(GapRule.values())) + ") g" + filter.where() + " group by g.rule",
                        filter)
                .query(Count.class)
                .list()
                .forEach(count -> found.put(count.rule(), count));
        return Arrays.stream(GapRule.values())
                .map(rule -> found.getOrDefault(rule, new Count(rule, 0, 0)))
                .toList();
    }

    /** A page asks only the rules whose rows are on it: the counts tell which. */
    List<Row> page(GapFilter filter, List<Count> counts, int page, int size) {
        var first = (long) (Math.max(1, page) - 1) * size;
        var before = 0L;
        var skipped = 0L;
        var shown = new ArrayList<GapRule>();
        for (var count : counts) {
            if (filter.rules().contains(count.rule())) {
                if (before + count.gaps() <= first) {
                    skipped += count.gaps();
                } else if (before < first + size && count.gaps() > 0) {
                    shown.add(count.rule());
                }
                before += count.gaps();
            }
        }
        return shown.isEmpty()
                ? List.of()
                : asked(select(shown, filter) + " limit :size offset :skip", filter)
                        .param("size", size)
                        .param("skip", first - skipped)
                        .query(Row.class)
                        .list();
    }

    void each(GapFilter filter, Consumer<Row> row) {
        asked(select(filter.rules(), filter), filter).query(Row.class).list().forEach(row);
    }

    private static String select(List<GapRule> rules, GapFilter filter) {
        return """
                select g.rule, g.village_code, d.name as village, g.household_id, p.head_name, p.number, g.person_id, g.href, g.facts::text as facts
                from (""" + union(rules) + """
                ) g join household_present p on p.household_id = g.household_id join division d on d.code = g.village_code
                """ + filter.where()
                + " order by g.rank, g.village_code, g.household_id, g.person_id";
    }

    private static String union(List<GapRule> rules) {
        return rules.stream()
                .map(rule ->
                        "select '%s' as rule, %d as rank, q.* from (%s) q (village_code, household_id, person_id, href, facts)"
                                .formatted(rule.name(), rule.ordinal(), rule.sql()))
                .collect(joining("\nunion all\n"));
    }

    private JdbcClient.StatementSpec asked(String sql, GapFilter filter) {
        var today = shows.now().today();
        var area = Viewers.required().prefix();
        var age = parameters.whole("entitlement.pension-age", area, today).orElse(Integer.MAX_VALUE);
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        values.put("year", today.getYear());
        values.put("pensioned", today.minusYears(Math.min(age, 200)));
        values.put(
                "times",
                parameters
                        .text("entitlement.dibao-times", area, today)
                        .map(BigDecimal::new)
                        .orElse(BigDecimal.valueOf(Integer.MAX_VALUE)));
        values.put("village", filter.place());
        return jdbc.sql(sql).params(values);
    }
}
