package org.zhucun.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices in the viewer's range, the newest first. */
@Component
@Transactional(readOnly = true)
class NoticeList {

    record Row(
            long noticeId,
            String villageCode,
            String village,
            NoticeKind kind,
            String title,
            NoticeState state,
            @Nullable NoticeResult result,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int lines,
            int objections,
            int open) {}

    /** How many match, and how many of them wait for something. */
    record Sum(long total, long prepared, long running, long due, long objected) {}

    private static final String FROM = " from notice n join division d on d.code = n.village_code where true";
    private static final String COLUMNS = """
            select n.notice_id, n.village_code, d.name as village, n.kind, n.title, n.state, n.result, n.starts_on, n.ends_on,
                   (select count(*) from notice_line l where l.notice_id = n.notice_id)::integer as lines,
                   (select count(*) from objection o where o.notice_id = n.notice_id)::integer as objections,
                   (select count(*) from objection o where o.notice_id = n.notice_id and o.answer is null)::integer as open""";
    private static final String ORDER = " order by coalesce(n.starts_on, date '9999-12-31') desc, n.notice_id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> page(NoticeFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(NoticeFilter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    Sum sum(NoticeFilter filter) {
        return question("""
                        select count(*) as total, count(*) filter (where n.state = 'PREPARED') as prepared,
                               count(*) filter (where n.state = 'PUBLISHED' and n.starts_on <= :today and n.ends_on >= :today) as running,
                               count(*) filter (where n.state = 'PUBLISHED' and n.ends_on < :today) as due,
                               count(*) filter (where exists (select from objection o where o.notice_id = n.notice_id and o.answer is null)) as objected""", "", filter).query(Sum.class).single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, NoticeFilter filter) {
        var values = new HashMap<String, Object>();
        values.put("today", LocalDate.now(clock));
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
