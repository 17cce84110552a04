package org.zhucun.household;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.web.Refusal;

/** Gives out household numbers: village code and four digits, one after the highest in use. */
@Component
class HouseholdNumbers {

    private final JdbcClient jdbc;

    HouseholdNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean taken(String number) {
        return jdbc.sql("select household_number_taken(:number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** The next free number; two registrations in one village wait for each other. */
    String next(String village) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:lock))")
                .param("lock", "household number " + village)
                .query((row, index) -> index)
                .list();
        return jdbc.sql("""
                        select :village || to_char(n, 'FM0000')
                        from (select coalesce(max(right(number, 4)::integer), 0) + 1 as first from household
                              where number >= :village and number < :village || ':' and length(number) = 16
                                and right(number, 4) <> '9999') top,
                             generate_series(top.first, 9999) n
                        where not household_number_taken(:village || to_char(n, 'FM0000'))
                        limit 1""")
                .param("village", village)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("household.number.exhausted", village));
    }
}
