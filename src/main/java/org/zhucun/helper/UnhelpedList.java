package org.zhucun.helper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Households that are to be helped and for which nobody answers. */
@Component
@Transactional(readOnly = true)
class UnhelpedList {

    record Filter(@Nullable String village, @Nullable String status) {

        private String conditions(Map<String, Object> values) {
            var sql = new StringBuilder();
            if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
                sql.append(" and p.village_code >= :village and p.village_code < :village || ':'");
                values.put("village", village);
            }
            if (status != null) {
                sql.append(" and p.status = :status");
                values.put("status", status);
            }
            return sql.toString();
        }

        Map<String, String> recorded() {
            var chosen = new LinkedHashMap<String, String>();
            if (village != null) {
                chosen.put("village", village);
            }
            if (status != null) {
                chosen.put("status", status);
            }
            return chosen;
        }
    }

    /** @param lastOn the last day on which somebody answered for it; null where nobody ever did */
    record Row(
            long householdId,
            String number,
            String headName,
            String villageCode,
            String village,
            @Nullable String groupName,
            String status,
            @Nullable Integer exitYear,
            int persons,
            @Nullable LocalDate lastOn) {}

    private static final String FROM = " from household_present p where " + HouseholdsToHelp.CONDITION
            + " and not exists (select from helper_assignment a where a.household_id = p.household_id and a.to_on is null)";
    private static final String COLUMNS = """
            select p.household_id, p.number, p.head_name, p.village_code, (select d.name from division d where d.code = p.village_code) as village,
                   (select g.name from resident_group g where g.resident_group_id = p.resident_group_id) as group_name, p.status, p.exit_year,
                   p.persons, (select max(a.to_on) from helper_assignment a where a.household_id = p.household_id) as last_on""";
    private static final String ORDER = " order by p.urgency, p.village_code, p.number";

    private final HouseholdsToHelp toHelp;
    private final JdbcClient jdbc;

    UnhelpedList(HouseholdsToHelp toHelp, JdbcClient jdbc) {
        this.toHelp = toHelp;
        this.jdbc = jdbc;
    }

    long count(Filter filter) {
        return question("select count(*)", "", filter).query(Long.class).single();
    }

    List<Row> page(Filter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(Filter filter, Consumer<Row> row) {
        question(COLUMNS, ORDER, filter).query(Row.class).list().forEach(row);
    }

    /** A household and one of its helpers; without one, a single row without a helper. */
    record Standing(
            boolean toBeHelped,
            @Nullable Long helperId,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String position,
            @Nullable String phone,
            @Nullable LocalDate fromOn) {}

    /** Who answers for a household, and whether somebody should: one statement. */
    List<Standing> standing(long household) {
        return jdbc.sql("select " + HouseholdsToHelp.CONDITION + """
                         as to_be_helped, h.helper_id, h.name, h.unit, h.position, h.phone, a.from_on
                        from household_present p left join helper_assignment a on a.household_id = p.household_id and a.to_on is null
                        left join helper h on h.helper_id = a.helper_id
                        where p.household_id = :id order by a.from_on, a.helper_assignment_id""")
                .param("id", household)
                .param("since", toHelp.since())
                .query(Standing.class)
                .list();
    }

    /** Whether this household is to be helped. */
    boolean isToBeHelped(long household) {
        return jdbc.sql("select exists (select from household_present p where p.household_id = :id and "
                        + HouseholdsToHelp.CONDITION + ")")
                .param("id", household)
                .param("since", toHelp.since())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, Filter filter) {
        Map<String, Object> values = new HashMap<>();
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values).param("since", toHelp.since());
    }
}
