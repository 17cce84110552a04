package org.zhucun.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a month that were drawn to be checked, in every village in range, and what was found. One statement. */
@Component
@Transactional(readOnly = true)
class EntryChecks {

    record Row(
            long logEntryId,
            String villageCode,
            String village,
            String person,
            String name,
            LocalDate happenedOn,
            String said,
            String drawnBy,
            LocalDate drawnOn,
            @Nullable Finding finding,
            @Nullable String remark,
            @Nullable String checkedBy,
            @Nullable LocalDate checkedOn) {}

    private final JdbcClient jdbc;

    EntryChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(YearMonth month, @Nullable String place) {
        return jdbc.sql("""
                        select c.log_entry_id, c.village_code, d.name as village, c.person, coalesce(w.name, c.person) as name, l.happened_on,
                               left(l.said, 80) as said, coalesce(b.name, c.drawn_by) as drawn_by, c.drawn_on, c.finding, c.remark,
                               coalesce(k.name, c.checked_by) as checked_by, c.checked_on
                        from entry_check c join log_entry l on l.log_entry_id = c.log_entry_id join division d on d.code = c.village_code
                        left join account w on w.username = c.person left join account b on b.username = c.drawn_by
                        left join account k on k.username = c.checked_by
                        where c.month = :month and (cast(:place as text) is null or starts_with(c.village_code, :place))
                        order by c.finding is not null, c.village_code, l.happened_on, c.entry_check_id""")
                .param("month", month.atDay(1))
                .param("place", place)
                .query(Row.class)
                .list();
    }
}
