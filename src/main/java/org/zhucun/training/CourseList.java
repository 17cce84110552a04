package org.zhucun.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The courses of the county with those participants whom the viewer sees, the latest first. */
@Component
@Transactional(readOnly = true)
class CourseList {

    record Row(
            long trainingCourseId,
            TrainingKind kind,
            String title,
            String place,
            LocalDate heldFrom,
            LocalDate heldUntil,
            BigDecimal hours,
            @Nullable Integer passMark,
            int enrolled,
            int attended) {}

    private static final String COLUMNS = """
            select t.training_course_id, t.kind, t.title, t.place, t.held_from, t.held_until, t.hours, t.pass_mark,
                   (select count(*) from training_participant p where p.training_course_id = t.training_course_id)::integer as enrolled,
                   (select count(*) from training_participant p where p.training_course_id = t.training_course_id and p.attended)::integer as attended""";
    private static final String FROM = " from training_course t where true";
    private static final String ORDER = " order by t.held_from desc, t.training_course_id desc";

    private final JdbcClient jdbc;

    CourseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(CourseFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(CourseFilter filter, Consumer<Row> row) {
        question(COLUMNS, ORDER, filter).query(Row.class).list().forEach(row);
    }

    long count(CourseFilter filter) {
        return question("select count(*)", "", filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, CourseFilter filter) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
