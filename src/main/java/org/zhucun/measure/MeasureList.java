package org.zhucun.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.Cause;
import org.zhucun.web.Choice;

/** The measures in the viewer's range: the latest year first, within it by village and household. */
@Component
@Transactional(readOnly = true)
class MeasureList {

    record Row(
            long measureId,
            String villageCode,
            String village,
            long householdId,
            String headName,
            String number,
            int year,
            MeasureKind kind,
            @Nullable Cause cause,
            @Nullable Long personId,
            @Nullable String personName,
            String what,
            @Nullable BigDecimal amount,
            @Nullable MoneySource moneySource,
            LocalDate plannedOn,
            String facts,
            MeasureState state,
            @Nullable LocalDate begunOn,
            @Nullable LocalDate carriedOutOn,
            @Nullable BigDecimal cost,
            @Nullable String signedBy,
            boolean signaturePictured,
            @Nullable Long measureSheetId,
            @Nullable String droppedBecause,
            @Nullable String reopenedBecause,
            String planner,
            int version) {

        boolean unsigned() {
            return state == MeasureState.CARRIED_OUT && signedBy == null && !signaturePictured;
        }
    }

    /** Counts by state; the two sums are yuan, exact to the cent. */
    record Sum(
            long total,
            long planned,
            long underWay,
            long carriedOut,
            long dropped,
            long late,
            long unsigned,
            long households,
            BigDecimal amount,
            BigDecimal cost) {}

    /** What a year came to: the measures and the household's income per head in it and in the next. */
    record Outcome(
            int year,
            @Nullable BigDecimal perHead,
            @Nullable BigDecimal next) {}

    private static final String JOINED = """

             join household_present p on p.household_id = m.household_id
             join division d on d.code = m.village_code
             left join person r on r.person_id = m.person_id
             left join account a on a.username = m.planned_by
            """;
    private static final String FROM = " from measure m" + JOINED + " where true";
    private static final String COLUMNS = """
            select m.measure_id, m.village_code, d.name as village, m.household_id, p.head_name, p.number, m.year, m.kind, m.cause, m.person_id,
                   r.name as person_name, m.what, m.amount, m.money_source, m.planned_on, m.facts::text as facts, m.state, m.begun_on,
                   m.carried_out_on, m.cost, m.signed_by, m.signature_pictured, m.measure_sheet_id, m.dropped_because, m.reopened_because,
                   coalesce(a.name, m.planned_by) as planner, m.version""";
    private static final String ORDER = " order by m.year desc, m.village_code, m.household_id, m.measure_id";

    private final JdbcClient jdbc;

    MeasureList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(MeasureFilter filter, LocalDate today, int page, int size) {
        return question(
                        COLUMNS + " from (select m.* from measure m where true",
                        ORDER + " limit :size offset :skip) m" + JOINED + ORDER,
                        filter,
                        today)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(MeasureFilter filter, LocalDate today, Consumer<Row> row) {
        question(COLUMNS + FROM, ORDER, filter, today).query(Row.class).list().forEach(row);
    }

    Sum sum(MeasureFilter filter, LocalDate today) {
        return question("""
                        select count(*) as total, count(*) filter (where m.state = 'PLANNED') as planned,
                               count(*) filter (where m.state = 'UNDER_WAY') as under_way,
                               count(*) filter (where m.state = 'CARRIED_OUT') as carried_out, count(*) filter (where m.state = 'DROPPED') as dropped,
                               count(*) filter (where m.state in ('PLANNED', 'UNDER_WAY') and m.planned_on < :today) as late,
                               count(*) filter (where m.state = 'CARRIED_OUT' and m.signed_by is null and not m.signature_pictured) as unsigned,
                               count(distinct m.household_id) as households,
                               coalesce(sum(m.amount) filter (where m.state <> 'DROPPED'), 0) as amount, coalesce(sum(m.cost), 0) as cost from measure m where true""", "", filter, today).query(Sum.class).single();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(COLUMNS + FROM + " and m.measure_id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    Map<Long, Row> found(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(COLUMNS + FROM + " and m.measure_id in (:ids)")
                        .param("ids", ids)
                        .query(Row.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Row::measureId, row -> row));
    }

    List<Row> ofHousehold(long household, int year) {
        return jdbc.sql(COLUMNS + FROM
                        + " and m.household_id = :household and m.year = :year order by m.kind, m.measure_id")
                .param("household", household)
                .param("year", year)
                .query(Row.class)
                .list();
    }

    List<Row> ofHousehold(long household) {
        return jdbc.sql(COLUMNS + FROM + " and m.household_id = :household order by m.year desc, m.kind, m.measure_id")
                .param("household", household)
                .query(Row.class)
                .list();
    }

    Outcome outcome(long household, int year) {
        return jdbc.sql("""
                        select cast(:year as integer) as year, (select per_head from income where household_id = :household and year = :year) as per_head,
                               (select per_head from income where household_id = :household and year = :year + 1) as next""")
                .param("household", household)
                .param("year", year)
                .query(Outcome.class)
                .single();
    }

    /** Years that have a measure, the latest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct year from measure order by 1 desc")
                .query(Integer.class)
                .list();
    }

    /** The members of a household that a measure can be for. */
    List<Choice> members(long household) {
        return jdbc.sql("""
                        select p.person_id::text as value, p.name as label from membership m join person p on p.person_id = m.person_id
                        where m.household_id = :household and m.left_on is null order by m.relation <> 'HEAD', p.born_on, p.person_id""").param("household", household).query(Choice.class).list();
    }

    private JdbcClient.StatementSpec question(String columns, String end, MeasureFilter filter, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + conditions + end).params(values);
    }
}
