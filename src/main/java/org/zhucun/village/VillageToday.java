package org.zhucun.village;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register's numbers of one village today. */
@Component
@Transactional(readOnly = true)
class VillageToday {

    /** A line of the roll-up. */
    record Count(String status, String attribute, String mainCause, int exitYear, long households, long persons) {

        /** Registered and not exited: 未脱贫, 预脱贫 and 返贫. */
        boolean inPoverty() {
            return status.equals("POOR") || status.equals("LEAVING") || status.equals("RELAPSED");
        }
    }

    /**
     * What the households' present says together.
     *
     * @param baseYear the year of the village's own registered population that the incidence is divided by
     * @param basePersons that population, with the one of villages that were merged into this one
     * @param tookIn whether there are such
     */
    record Members(
            long workers,
            long away,
            long disabled,
            long dangerous,
            long unsafeWater,
            long missing,
            long unchecked,
            @Nullable Integer baseYear,
            @Nullable Integer basePersons,
            boolean tookIn) {}

    private final JdbcClient jdbc;

    VillageToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Count> counts(String village) {
        return jdbc.sql("""
                        select status, attribute, main_cause, exit_year, households, persons from household_count
                        where village_code = :village and status not in ('CANCELLED', 'NEVER') and households <> 0""").param("village", village).query(Count.class).list();
    }

    /** @param year the year whose parameters hold */
    Members members(String village, int year) {
        return jdbc.sql("""
                        select coalesce(sum(workers), 0) as workers, coalesce(sum(away), 0) as away, coalesce(sum(disabled), 0) as disabled,
                               count(*) filter (where dangerous_house) as dangerous, count(*) filter (where not safe_water) as unsafe_water,
                               count(*) filter (where missing_guarantees > 0) as missing,
                               count(*) filter (where p.household_id is not null and missing_guarantees is null) as unchecked,
                               b.year as base_year, v.took_in,
                               case when v.took_in
                                    then (select nullif(sum(t.persons), 0)::integer from tally t where t.place = v.village_code and t.year = 0 and t.kind = 'BASE')
                                    else b.persons end as base_persons
                        from (select :village as village_code, exists (select from division m where m.merged_into = :village) as took_in) v
                        left join household_present p on p.village_code = v.village_code and not p.ended and p.status not in ('CANCELLED', 'NEVER')
                        left join lateral (
                            select y.year, y.persons from village_year y where y.village_code = v.village_code and y.persons > 0
                            order by y.year = parameter_value('incidence-base-year', v.village_code, make_date(:year, 12, 31))::integer desc nulls last, y.year
                            limit 1) b on true
                        group by v.village_code, v.took_in, b.year, b.persons""")
                .param("village", village)
                .param("year", year)
                .query(Members.class)
                .single();
    }
}
