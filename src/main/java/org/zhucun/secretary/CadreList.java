package org.zhucun.secretary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people the viewer sees, by name; beside each the posting that is open. */
@Component
@Transactional(readOnly = true)
class CadreList {

    record Row(
            long cadreId,
            String name,
            Gender sex,
            LocalDate bornOn,
            Schooling education,
            @Nullable LocalDate partySince,
            Grade grade,
            boolean reserve,
            String unit,
            UnitKind unitKind,
            String phone,
            @Nullable String village,
            @Nullable PostingRole role,
            @Nullable PostingState state) {}

    record Sum(long total, long held, long coming, long free, long party) {}

    /** The posting that is held, or else on its way; of several the latest. */
    private static final String FROM = """
             from cadre c
            left join lateral (select v.village_posting_id, v.village_code, v.role, v.state from village_posting v
                               where v.cadre_id = c.cadre_id and v.state not in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED')
                               order by v.arrived_on desc nulls last, v.village_posting_id desc limit 1) p on true
            left join division d on d.code = p.village_code where true""";

    private static final String COLUMNS = """
            select c.cadre_id, c.name, c.sex, c.born_on, c.education, c.party_since, c.grade, c.reserve, c.unit, c.unit_kind, c.phone,
                   d.name as village, p.role, p.state""";
    private static final String ORDER = " order by c.pinyin collate \"C\", c.cadre_id";

    private final JdbcClient jdbc;

    CadreList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(CadreFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(CadreFilter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    Sum sum(CadreFilter filter) {
        return question("""
                        select count(*) as total, count(*) filter (where p.state in (:holding)) as held,
                               count(*) filter (where p.state in ('NOMINATED', 'REVIEWED', 'TRAINED')) as coming,
                               count(*) filter (where p.village_posting_id is null) as free,
                               count(*) filter (where c.party_since is not null) as party""", "", filter).query(Sum.class).single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, CadreFilter filter) {
        var values = new HashMap<String, Object>();
        values.put("holding", PostingState.holding());
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
