package org.zhucun.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.secretary.PostingRole;

/** Who holds a post and attended no course that ended in a year. */
@Component
@Transactional(readOnly = true)
class Untrained {

    /** Somebody without training; the last day of training is null where there never was one. */
    record Row(
            long cadreId,
            String name,
            String unit,
            String phone,
            String village,
            PostingRole role,
            LocalDate arrivedOn,
            @Nullable LocalDate lastOn) {}

    private static final String FROM = """
             from village_posting v join cadre c on c.cadre_id = v.cadre_id join division d on d.code = v.village_code
            where v.state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING')
              and not exists (select from training_participant p join training_course t on t.training_course_id = p.training_course_id
                              where p.cadre_id = c.cadre_id and p.attended and t.held_until >= make_date(:year, 1, 1) and t.held_until < make_date(:year + 1, 1, 1))""";

    private final JdbcClient jdbc;

    Untrained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(int year) {
        return jdbc.sql("select count(*) " + FROM)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    List<Row> of(int year) {
        return jdbc.sql("""
                        select c.cadre_id, c.name, c.unit, c.phone, d.name as village, v.role, v.arrived_on,
                               (select max(t.held_until) from training_participant p join training_course t on t.training_course_id = p.training_course_id
                                where p.cadre_id = c.cadre_id and p.attended) as last_on
                        """ + FROM + " order by v.village_code, v.village_posting_id")
                .param("year", year)
                .query(Row.class)
                .list();
    }
}
