package org.zhucun.review;

import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.visit.MonthLock;

/** A signed month is locked until two persons open it. */
@Component
@Transactional(readOnly = true)
class SignedMonths implements MonthLock {

    private final JdbcClient jdbc;

    SignedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isLocked(String villageCode, String person, YearMonth month) {
        return jdbc.sql("""
                        select exists (select from month_review
                                       where person = :person and village_code = :village and month = :month and state <> 'OPEN')""")
                .param("person", person)
                .param("village", villageCode)
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }
}
