package org.zhucun.training;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.secretary.PostingRole;

/** What training whoever holds a post had in a year: the courses attended that ended in it, their hours, and the tests. */
@Component
@Transactional(readOnly = true)
class TrainingHours {

    record Row(
            long cadreId,
            String name,
            String village,
            PostingRole role,
            String unit,
            int courses,
            BigDecimal hours,
            int tests,
            int passed) {}

    private final JdbcClient jdbc;

    TrainingHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(int year) {
        return jdbc.sql("""
                        select c.cadre_id, c.name, d.name as village, v.role, c.unit, coalesce(t.courses, 0)::integer as courses, coalesce(t.hours, 0) as hours,
                               coalesce(t.tests, 0)::integer as tests, coalesce(t.passed, 0)::integer as passed
                        from village_posting v join cadre c on c.cadre_id = v.cadre_id join division d on d.code = v.village_code
                        left join (
                            select p.cadre_id, count(*) as courses, sum(k.hours) as hours, count(p.score) as tests,
                                   count(*) filter (where p.score >= k.pass_mark) as passed
                            from training_participant p join training_course k on k.training_course_id = p.training_course_id
                            where p.attended and k.held_until >= make_date(:year, 1, 1) and k.held_until < make_date(:year + 1, 1, 1)
                            group by p.cadre_id) t on t.cadre_id = c.cadre_id
                        where v.state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING')
                        order by coalesce(t.hours, 0), v.village_code, v.village_posting_id""").param("year", year).query(Row.class).list();
    }
}
