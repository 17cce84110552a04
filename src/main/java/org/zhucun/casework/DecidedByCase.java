package org.zhucun.casework;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.DecidedStanding;

/** How a household stands since its last case that decided on it. */
@Component
class DecidedByCase implements DecidedStanding {

    private record Found(long caseFileId, Kind kind, int year) {}

    private final JdbcClient jdbc;

    DecidedByCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String of(long householdId, int year) {
        return jdbc.sql("""
                        select case_file_id, kind, year from case_file
                        where household_id = :household and kind in ('IDENTIFICATION', 'EXIT', 'CORRECTION') and outcome = 'ARCHIVED'
                          and extract(year from decided_on) <= :year
                        order by decided_on desc, case_file_id desc limit 1""")
                .param("household", householdId)
                .param("year", year)
                .query(Found.class)
                .optional()
                .map(found -> Cases.number(found.kind, found.year, found.caseFileId))
                .orElse(null);
    }
}
