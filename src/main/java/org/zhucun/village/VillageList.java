package org.zhucun.village;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;

/** The villages in the viewer's range, with the register's numbers from the roll-up. */
@Component
@Transactional(readOnly = true)
class VillageList {

    /** What stands above the list: how many villages match, and their numbers together. */
    record Sum(
            long villages,
            long poorVillages,
            long reported,
            long households,
            long persons,
            long poorHouseholds,
            long poorPersons) {}

    private static final String FROM = """
             from division d
             left join division t on t.code = left(d.code, 9)
             left join village v on v.village_code = d.code
             left join village_year r on r.village_code = d.code and r.year = :year
             left join lateral (
                 select coalesce(sum(households), 0)::bigint as households, coalesce(sum(persons), 0)::bigint as persons,
                        coalesce(sum(households) filter (where status = 'POOR'), 0)::bigint as poor_households,
                        coalesce(sum(persons) filter (where status = 'POOR'), 0)::bigint as poor_persons
                 from household_status_count c where c.village_code = d.code and c.status not in ('CANCELLED', 'NEVER')) c on true
             where d.code >= :low and d.code < :high and length(d.code) = 12 and d.ended_on is null""";

    private static final String COLUMNS = """
            select d.code, d.name, coalesce(t.name, left(d.code, 9)) as town, v.poor, v.exit_year, v.terrain, v.leader,
                   c.households, c.persons, c.poor_households, c.poor_persons, r.year is not null as reported,
                   r.households as all_households, r.persons as all_persons, r.net_income_per_head, r.collective_income, r.leading_industry""";

    private final JdbcClient jdbc;

    VillageList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VillageRow> page(VillageFilter filter, int year, int page, int size) {
        return question(COLUMNS, " order by d.code limit :size offset :skip", filter, year)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(VillageRow.class)
                .list();
    }

    void each(VillageFilter filter, int year, Consumer<VillageRow> row) {
        try (var rows = question(COLUMNS, " order by d.code", filter, year).query(VillageRow.class).stream()) {
            rows.forEach(row);
        }
    }

    Sum sum(VillageFilter filter, int year) {
        return question("""
                        select count(*) as villages, count(*) filter (where v.poor) as poor_villages,
                               count(r.year) as reported, coalesce(sum(c.households), 0)::bigint as households, coalesce(sum(c.persons), 0)::bigint as persons,
                               coalesce(sum(c.poor_households), 0)::bigint as poor_households, coalesce(sum(c.poor_persons), 0)::bigint as poor_persons""", "", filter, year).query(Sum.class).single();
    }

    /** Years in which poor villages in range left poverty, and years for which somebody reported. */
    List<Integer> exitYears() {
        return jdbc.sql("select distinct exit_year from village where exit_year is not null order by 1")
                .query(Integer.class)
                .list();
    }

    private JdbcClient.StatementSpec question(String columns, String end, VillageFilter filter, int year) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        var viewer = Viewers.required();
        return jdbc.sql(columns + "\n" + FROM + conditions + end)
                .params(values)
                .param("low", viewer.low())
                .param("high", viewer.high())
                .param("year", year);
    }
}
