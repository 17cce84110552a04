package org.zhucun.worklog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Choice;

/** The entries in the viewer's range, the newest first. */
@Component
@Transactional(readOnly = true)
class LogList {

    record Row(
            long logEntryId,
            String villageCode,
            String village,
            LocalDate happenedOn,
            String author,
            String authorName,
            String said,
            String kinds,
            @Nullable String people,
            @Nullable String problem,
            @Nullable String promise,
            @Nullable String households,
            int photos,
            @Nullable Long projectId,
            Instant recordedAt) {}

    record Sum(long total, long visits, long problems, long people) {}

    private static final String FROM =
            " from log_entry l join division d on d.code = l.village_code left join account a on a.username = l.author where true";
    private static final String COLUMNS = """
            select l.log_entry_id, l.village_code, d.name as village, l.happened_on, l.author, coalesce(a.name, l.author) as author_name, l.said,
                   array_to_string(l.kinds, ' ') as kinds, l.people, l.problem, l.promise, l.project_id, l.recorded_at,
                   (select string_agg(p.head_name, '、' order by v.visit_id) from visit v join household_present p on p.household_id = v.household_id
                    where v.log_entry_id = l.log_entry_id and v.withdrawn_because is null) as households,
                   (select count(*) from attachment f where f.subject_table = 'log_entry' and f.subject_id = l.log_entry_id
                                                        and f.ended_at is null)::integer as photos""";
    private static final String ORDER = " order by l.happened_on desc, l.log_entry_id desc";

    private final JdbcClient jdbc;

    LogList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(LogFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    List<Row> all(LogFilter filter) {
        return question(COLUMNS, ORDER, filter).query(Row.class).list();
    }

    Sum sum(LogFilter filter) {
        return question("""
                        select count(*) as total, count(l.problem) as problems, count(distinct l.author) as people,
                               coalesce(sum((select count(*) from visit v where v.log_entry_id = l.log_entry_id and v.withdrawn_because is null)), 0)::bigint
                               as visits""", "", filter).query(Sum.class).single();
    }

    /** What one person wrote about a day. */
    List<Row> ofDay(String author, LocalDate day) {
        return jdbc.sql(COLUMNS + FROM + " and l.author = :author and l.happened_on = :day order by l.log_entry_id")
                .param("author", author)
                .param("day", day)
                .query(Row.class)
                .list();
    }

    /** Who wrote anything in the viewer's range. */
    List<Choice> people() {
        return jdbc.sql("""
                        select l.author as value, coalesce(min(a.name), l.author) as label from (select distinct author from log_entry) l
                        left join account a on a.username = l.author group by l.author order by 2 limit 1000""").query(Choice.class).list();
    }

    private JdbcClient.StatementSpec question(String columns, String end, LogFilter filter) {
        Map<String, Object> values = new HashMap<>();
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
