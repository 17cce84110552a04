package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of days in the viewer's range. */
@Component
@Transactional(readOnly = true)
class CorrectionList {

    record Row(
            long attendanceCorrectionId,
            String villageCode,
            String village,
            String person,
            String name,
            LocalDate day,
            boolean present,
            String why,
            String askedBy,
            LocalDate askedOn,
            CorrectionState state,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String because) {}

    private static final String COLUMNS = """
            select c.attendance_correction_id, c.village_code, d.name as village, c.person, coalesce(a.name, c.person) as name, c.day, c.present, c.why,
                   coalesce(o.name, c.asked_by) as asked_by, c.asked_on, c.state, coalesce(b.name, c.decided_by) as decided_by, c.decided_on, c.because
            from attendance_correction c join division d on d.code = c.village_code left join account a on a.username = c.person
            left join account o on o.username = c.asked_by left join account b on b.username = c.decided_by where true""";

    private final JdbcClient jdbc;

    CorrectionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(long id) {
        return jdbc.sql(COLUMNS + " and c.attendance_correction_id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    List<Row> of(String person, String villageCode, LocalDate first, LocalDate last) {
        return jdbc.sql(
                        COLUMNS
                                + " and c.person = :person and c.village_code = :village and c.day between :first and :last order by c.day, c.attendance_correction_id")
                .param("person", person)
                .param("village", villageCode)
                .param("first", first)
                .param("last", last)
                .query(Row.class)
                .list();
    }
}
