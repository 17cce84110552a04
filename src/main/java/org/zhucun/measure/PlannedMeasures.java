package org.zhucun.measure;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.casework.CaseMeasures;

/** What was planned for a household since a day; casework asks when help must be fixed. */
@Component
class PlannedMeasures implements CaseMeasures {

    private final JdbcClient jdbc;

    PlannedMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public int since(long householdId, LocalDate day) {
        return jdbc.sql(
                        "select count(*) from measure where household_id = :id and planned_on >= :day and state <> 'DROPPED'")
                .param("id", householdId)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
