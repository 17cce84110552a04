package org.zhucun.visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Choice;

/** The visits in the viewer's range, the newest first. */
@Component
@Transactional(readOnly = true)
class VisitList {

    record Row(
            long visitId,
            String village,
            long householdId,
            String headName,
            @Nullable String groupName,
            LocalDate visitedOn,
            String visitor,
            @Nullable String met,
            @Nullable String said,
            @Nullable String problem,
            @Nullable String promise,
            @Nullable LocalDate nextOn,
            @Nullable Signed signed,
            int photos) {}

    record Sum(long total, long homes, long problems, long signed) {}

    private static final String FROM = """
             from visit v join division d on d.code = v.village_code join household_present p on p.household_id = v.household_id
            left join resident_group g on g.resident_group_id = p.resident_group_id
            left join log_entry l on l.log_entry_id = v.log_entry_id
            left join account a on a.username = v.visitor where true""";
    private static final String COLUMNS = """
            select v.visit_id, d.name as village, v.household_id, p.head_name, g.name as group_name, v.visited_on, coalesce(a.name, v.visitor) as visitor,
                   v.met, coalesce(v.said, l.said) as said, coalesce(v.problem, l.problem) as problem, coalesce(v.promise, l.promise) as promise,
                   v.next_on, v.signed,
                   (select count(*) from attachment f where f.subject_table = 'visit' and f.subject_id = v.visit_id and f.place = 'photo'
                                                        and f.ended_at is null)::integer as photos""";
    private static final String ORDER = " order by v.visited_on desc, v.visit_id desc";

    private final JdbcClient jdbc;

    VisitList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(VisitFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(VisitFilter filter, Consumer<Row> row) {
        question(COLUMNS, ORDER, filter).query(Row.class).list().forEach(row);
    }

    Sum sum(VisitFilter filter) {
        return question("""
                        select count(*) as total, count(distinct v.household_id) as homes, count(coalesce(v.problem, l.problem)) as problems,
                               count(v.signed) as signed""", "", filter).query(Sum.class).single();
    }

    /** Who visited anybody in the viewer's range. */
    List<Choice> visitors() {
        return jdbc.sql("""
                        select v.visitor as value, coalesce(min(a.name), v.visitor) as label from (select distinct visitor from visit) v
                        left join account a on a.username = v.visitor group by v.visitor order by 2 limit 1000""").query(Choice.class).list();
    }

    private JdbcClient.StatementSpec question(String columns, String end, VisitFilter filter) {
        Map<String, Object> values = new HashMap<>();
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
