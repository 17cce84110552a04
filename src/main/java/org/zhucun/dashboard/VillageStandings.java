package org.zhucun.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The villages of a place side by side at the end of a year. A town shows all of its villages; a county those that stand
 * first in the order asked for, by default those where most people are still poor: an index knows them.
 */
@Component
@Transactional(readOnly = true)
class VillageStandings {

    static final int SHOWN = 20;

    private static final Map<String, String> ORDERS = Map.of(
            "village", "s.village_code",
            "households", "s.households",
            "poor", "s.poor_persons",
            "incidence", "s.poor_persons::numeric / nullif((" + base() + "), 0)",
            "income", "s.net / nullif(s.income_persons, 0)",
            "missing", "s.missing");

    /**
     * @param base the registered population that the incidence is divided by
     */
    record Standing(
            String code,
            String name,
            long households,
            long persons,
            long poorHouseholds,
            long poorPersons,
            long exits,
            long missing,
            long incomePersons,
            BigDecimal net,
            @Nullable Long base,
            @Nullable Boolean poor,
            @Nullable Integer exitYear,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            boolean reported,
            @Nullable Instant changedAt) {

        /** 贫困发生率, percent with two decimals: registered persons still poor ÷ registered population of the village × 100. */
        @Nullable
        BigDecimal incidence() {
            return VillageStandings.incidence(poorPersons, base);
        }

        /** Net income ÷ persons of the households whose income is known, yuan. */
        @Nullable
        BigDecimal perHead() {
            return incomePersons == 0 ? null : net.divide(BigDecimal.valueOf(incomePersons), 0, RoundingMode.HALF_UP);
        }

        boolean leftBy(int year) {
            return Boolean.TRUE.equals(poor) && exitYear != null && exitYear <= year;
        }
    }

    static @Nullable BigDecimal incidence(long poorPersons, @Nullable Long base) {
        return base == null || base == 0
                ? null
                : BigDecimal.valueOf(poorPersons * 100).divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
    }

    private final JdbcClient jdbc;

    VillageStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sort a column's name, with a minus for the greatest first */
    List<Standing> of(Scope scope, int year, String sort) {
        var descending = sort.startsWith("-");
        var column = ORDERS.getOrDefault(descending ? sort.substring(1) : sort, "s.poor_persons");
        // what is never missing is sorted as its index is
        var order = column + (descending || !ORDERS.containsKey(sort) ? " desc" : "")
                + (column.contains("nullif") ? " nulls last" : "") + ", s.village_code";
        // a town is led by its villages, so that one without a registered household is there too
        var from = scope.isCounty() ? "from village_standing s where s.place = :place and s.year = :year" : """
                  from (select d.code as village_code, coalesce(t.households, 0) as households, coalesce(t.persons, 0) as persons,
                               coalesce(t.poor_households, 0) as poor_households, coalesce(t.poor_persons, 0) as poor_persons,
                               coalesce(t.exits, 0) as exits, coalesce(t.missing, 0) as missing,
                               coalesce(t.income_persons, 0) as income_persons, coalesce(t.net, 0) as net
                        from division d left join village_standing t on t.place = :place and t.village_code = d.code and t.year = :year
                        where d.code >= :place and d.code < :place || ':' and length(d.code) = 12 and d.ended_on is null) s where true""";
        return jdbc.sql("""
                        with s as materialized (select s.* %1$s order by %2$s limit :size)
                        select s.village_code as code, d.name, s.households, s.persons, s.poor_households, s.poor_persons, s.exits, s.missing,
                               s.income_persons, s.net, (%3$s)::bigint as base,
                               v.poor, v.exit_year, v.longitude, v.latitude, r.year is not null as reported,
                               last_change(s.village_code) as changed_at
                        from s join division d on d.code = s.village_code and d.ended_on is null
                        left join lateral (select * from village w where w.village_code = s.village_code limit 1) v on true
                        left join village_year r on r.village_code = s.village_code and r.year = :year
                        order by %2$s""".formatted(from, order, base()))
                .param("place", scope.code())
                .param("year", year)
                .param("size", scope.isCounty() ? SHOWN : 500)
                .query(Standing.class)
                .list();
    }

    private static String base() {
        return "select sum(b.persons) from tally b where b.place = s.village_code and b.year = 0 and b.kind = 'BASE'";
    }
}
