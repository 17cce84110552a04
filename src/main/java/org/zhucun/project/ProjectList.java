package org.zhucun.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.BusinessDay;

/** The projects in the viewer's range, the latest to end first. */
@Component
@Transactional(readOnly = true)
class ProjectList {

    /**
     * @param entries entries of the log about it
     * @param seenOn the day of the latest one
     */
    record Row(
            long projectId,
            String villageCode,
            String village,
            ProjectKind kind,
            String name,
            String site,
            String unit,
            @Nullable Integer households,
            @Nullable BigDecimal amount,
            LocalDate plannedFrom,
            LocalDate plannedUntil,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate finishedOn,
            int entries,
            @Nullable LocalDate seenOn) {}

    /** @param amount planned for all, in yuan; null where nothing is known */
    record Sum(
            long total, long underWay, long late, @Nullable BigDecimal amount) {}

    private static final String FROM = " from project p join division d on d.code = p.village_code where true";
    private static final String COLUMNS = """
            select p.project_id, p.village_code, d.name as village, p.kind, p.name, p.site, p.unit, p.households, p.amount, p.planned_from,
                   p.planned_until, p.started_on, p.finished_on, e.entries, e.seen_on""";
    private static final String FROM_WITH_LOG = """
             from project p join division d on d.code = p.village_code
            cross join lateral (select count(*)::integer as entries, max(l.happened_on) as seen_on from log_entry l where l.project_id = p.project_id) e
            where true""";
    private static final String ORDER = " order by p.planned_until desc, p.project_id desc";

    private final JdbcClient jdbc;
    private final BusinessDay day;

    ProjectList(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    List<Row> page(ProjectFilter filter, int page, int size) {
        return question(COLUMNS + FROM_WITH_LOG, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(ProjectFilter filter, Consumer<Row> row) {
        question(COLUMNS + FROM_WITH_LOG, ORDER, filter).query(Row.class).list().forEach(row);
    }

    Sum sum(ProjectFilter filter) {
        return question(
                        "select count(*) as total, count(*) filter (where stage = 'UNDER_WAY') as under_way, count(*) filter (where stage = 'LATE') as late, sum(amount) as amount from (select p.amount, "
                                + ProjectStage.SQL + " as stage" + FROM,
                        ") p",
                        filter)
                .query(Sum.class)
                .single();
    }

    private JdbcClient.StatementSpec question(String start, String end, ProjectFilter filter) {
        var values = new HashMap<String, Object>();
        values.put("today", day.today());
        var conditions = filter.conditions(values);
        return jdbc.sql(start + conditions + end).params(values);
    }
}
