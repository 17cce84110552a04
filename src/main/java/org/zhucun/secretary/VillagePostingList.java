package org.zhucun.secretary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The postings in the viewer's range: those on their way, then those held, then those that are over. */
@Component
@Transactional(readOnly = true)
class VillagePostingList {

    record Row(
            long villagePostingId,
            long cadreId,
            String name,
            String unit,
            String village,
            PostingRole role,
            PostingState state,
            LocalDate plannedFrom,
            LocalDate plannedUntil,
            @Nullable LocalDate arrivedOn,
            @Nullable LocalDate endedOn) {}

    record Sum(long total, long coming, long held, long over) {}

    private static final String FROM =
            " from village_posting p join cadre c on c.cadre_id = p.cadre_id join division d on d.code = p.village_code where true";
    private static final String COLUMNS = """
            select p.village_posting_id, p.cadre_id, c.name, c.unit, d.name as village, p.role, p.state, p.planned_from, p.planned_until,
                   p.arrived_on, p.ended_on""";
    private static final String ORDER = " " + """
            order by case when p.state in ('NOMINATED', 'REVIEWED', 'TRAINED') then 0 when p.state in (:holding) then 1 else 2 end,
                      p.village_code, array_position(array['FIRST_SECRETARY', 'TEAM_HEAD', 'TEAM_MEMBER'], p.role), p.village_posting_id desc""";

    private final JdbcClient jdbc;

    VillagePostingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(VillagePostingFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    /** Every posting of a person that the viewer sees, the latest first. */
    List<Row> of(long cadreId) {
        return jdbc.sql(
                        COLUMNS + FROM
                                + " and p.cadre_id = :cadre order by coalesce(p.arrived_on, p.planned_from) desc, p.village_posting_id desc")
                .param("cadre", cadreId)
                .query(Row.class)
                .list();
    }

    void each(VillagePostingFilter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    Sum sum(VillagePostingFilter filter) {
        return question("""
                        select count(*) as total, count(*) filter (where p.state in ('NOMINATED', 'REVIEWED', 'TRAINED')) as coming,
                               count(*) filter (where p.state in (:holding)) as held,
                               count(*) filter (where p.state in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED')) as over""", "", filter).query(Sum.class).single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, VillagePostingFilter filter) {
        var values = new HashMap<String, Object>();
        values.put("holding", PostingState.holding());
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
