package org.zhucun.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;

/** The cases in the viewer's range: what waits first, by its last day, then what is over. */
@Component
@Transactional(readOnly = true)
class CaseList {

    record Row(
            long caseFileId,
            String village,
            Kind kind,
            int year,
            String name,
            Stage stage,
            @Nullable Outcome outcome,
            LocalDate openedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn) {}

    record Sum(long total, long open, long overdue, long mine, long archived) {}

    private static final String FROM = " from case_file c join division d on d.code = c.village_code where true";
    private static final String COLUMNS =
            "select c.case_file_id, d.name as village, c.kind, c.year, c.name, c.stage, c.outcome, c.opened_on, c.due_on, c.closed_on";
    private static final String ORDER =
            " order by (c.outcome is not null), c.due_on nulls last, c.closed_on desc, c.case_file_id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> page(CaseFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(CaseFilter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    Sum sum(CaseFilter filter) {
        return question("""
                        select count(*) as total, count(*) filter (where c.outcome is null) as open,
                               count(*) filter (where c.outcome is null and c.due_on < :now) as overdue,
                               count(*) filter (where c.outcome is null and c.stage in (:mine)) as mine,
                               count(*) filter (where c.outcome = 'ARCHIVED') as archived""", "", filter)
                .param("now", LocalDate.now(clock))
                .param("mine", CaseFilter.stagesOf(Viewers.required().role()))
                .query(Sum.class)
                .single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, CaseFilter filter) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values, LocalDate.now(clock));
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
