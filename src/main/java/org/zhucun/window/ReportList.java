package org.zhucun.window;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What villagers brought, the unanswered first, then the newest. */
@Component
@Transactional(readOnly = true)
class ReportList {

    record Filter(
            @Nullable String kind,
            @Nullable String state,
            @Nullable String village) {

        String conditions(Map<String, Object> values) {
            var sql = new StringBuilder();
            if (kind != null
                    && Arrays.stream(ReportKind.values())
                            .anyMatch(one -> one.name().equals(kind))) {
                sql.append(" and r.kind = :kind");
                values.put("kind", kind);
            }
            if ("open".equals(state)) {
                sql.append(" and r.state <> 'ANSWERED'");
            } else if ("answered".equals(state)) {
                sql.append(" and r.state = 'ANSWERED'");
            }
            if (village != null && village.matches("[0-9]{12}")) {
                sql.append(" and r.village_code = :village");
                values.put("village", village);
            }
            return sql.toString();
        }

        Map<String, String> recorded() {
            var chosen = new LinkedHashMap<String, String>();
            if (kind != null) {
                chosen.put("kind", kind);
            }
            if (state != null) {
                chosen.put("state", state);
            }
            if (village != null) {
                chosen.put("village", village);
            }
            return chosen;
        }
    }

    record Row(
            long villagerReportId,
            String villageCode,
            String village,
            String kind,
            String said,
            @Nullable String raisedBy,
            @Nullable String phone,
            LocalDate raisedOn,
            LocalDate answerDue,
            String state,
            @Nullable String taker,
            @Nullable String answer,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn) {}

    record Sum(long total, long open, long late) {}

    private static final String FROM = """

            from villager_report r join division d on d.code = r.village_code
            left join account t on t.username = r.taken_by
            left join account a on a.username = r.answered_by where true""";
    private static final String COLUMNS = """
            select r.villager_report_id, r.village_code, d.name as village, r.kind, r.said, r.raised_by, r.phone, r.raised_on, r.answer_due, r.state,
                   coalesce(t.name, r.taken_by) as taker, r.answer, coalesce(a.name, r.answered_by) as answerer, r.answered_on""";
    private static final String ORDER = " order by (r.state = 'ANSWERED'), r.raised_on desc, r.villager_report_id desc";

    private final JdbcClient jdbc;

    ReportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Filter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    Optional<Row> of(long id) {
        return jdbc.sql(COLUMNS + FROM + " and r.villager_report_id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    void each(Filter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    Sum sum(Filter filter, LocalDate today) {
        return question(
                        "select count(*) as total, count(*) filter (where r.state <> 'ANSWERED') as open,"
                                + " count(*) filter (where r.state <> 'ANSWERED' and r.answer_due < :today) as late",
                        "",
                        filter)
                .param("today", today)
                .query(Sum.class)
                .single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, Filter filter) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
