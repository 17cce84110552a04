package org.zhucun.helper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;

/** The helpers whose record the viewer's range keeps, or who answer for a household in it; their load is the county's. */
@Component
@Transactional(readOnly = true)
class HelperList {

    /**
     * @param load households in the whole county
     * @param here those in the viewer's range
     * @param most the limit of the helper's level
     */
    record Row(
            long helperId,
            String area,
            String name,
            String unit,
            Affiliation affiliation,
            Level level,
            @Nullable String position,
            @Nullable String phone,
            @Nullable String identityMasked,
            @Nullable String username,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            long load,
            long here,
            int most,
            int version) {}

    record Sum(long helpers, long free, long full, long over, long none) {}

    /** A household of a helper, now or before. */
    record Home(
            long helperAssignmentId,
            long householdId,
            String headName,
            String number,
            String village,
            String status,
            int persons,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable EndReason endReason) {}

    private static final String ANYBODY = """

             from (select h.*, coalesce(l.households, 0) as load, coalesce(o.households, 0) as here,
                          case h.level when 'LEADER' then :leader when 'SECTION' then :section else :staff end as most
                   from helper h left join helper_loads(null) l on l.helper_id = h.helper_id
                   left join (select a.helper_id, count(*) as households from helper_assignment a where a.to_on is null group by 1) o
                          on o.helper_id = h.helper_id) h
             where true""";
    private static final String FROM = ANYBODY + " and (h.area >= :low and h.area < :high or h.here > 0)";
    private static final String COLUMNS = """
            select h.helper_id, h.area, h.name, h.unit, h.affiliation, h.level, h.position, h.phone, h.identity_masked, h.username,
                   h.started_on, h.ended_on, h.load, h.here, h.most, h.version
            """;
    private static final String ORDER = " order by h.ended_on nulls first, h.unit, h.name, h.helper_id";

    private final Loads loads;
    private final JdbcClient jdbc;

    HelperList(Loads loads, JdbcClient jdbc) {
        this.loads = loads;
        this.jdbc = jdbc;
    }

    List<Row> page(HelperFilter filter, LocalDate today, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter, today)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(HelperFilter filter, LocalDate today, Consumer<Row> row) {
        question(COLUMNS, ORDER, filter, today).query(Row.class).list().forEach(row);
    }

    long count(HelperFilter filter, LocalDate today) {
        return question("select count(*)", "", filter, today).query(Long.class).single();
    }

    Sum sum(HelperFilter filter, LocalDate today) {
        return question("""
                        select count(*) as helpers, count(*) filter (where h.load < h.most) as free,
                               count(*) filter (where h.load = h.most) as "full", count(*) filter (where h.load > h.most) as over,
                               count(*) filter (where h.load = 0) as none""", "", filter.ofAllLoads(), today).query(Sum.class).single();
    }

    /** Anybody of the county may be looked up. */
    @Nullable
    Row find(long id, LocalDate today) {
        return asked(COLUMNS + ANYBODY + " and h.helper_id = :id", today)
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElse(null);
    }

    /** Who could take this many more: by name or unit, the own town's first, those with the fewest households first. */
    List<Row> withRoom(@Nullable String q, int more, LocalDate today, int size) {
        return asked(COLUMNS + ANYBODY + """
                                 and h.ended_on is null and h.load + :more <= h.most
                                 and (:q = '' or position(:q in h.name) > 0 or position(:q in h.unit) > 0)
                                order by (h.area >= :low and h.area < :high) desc, h.load, h.unit, h.name, h.helper_id limit :size""", today)
                .param("q", q == null ? "" : q)
                .param("more", more)
                .param("size", size)
                .query(Row.class)
                .list();
    }

    List<Home> homes(long helper) {
        return jdbc.sql("""
                        select a.helper_assignment_id, a.household_id, p.head_name, p.number, d.name as village, p.status, p.persons,
                               a.from_on, a.to_on, a.end_reason
                        from helper_assignment a join household_present p on p.household_id = a.household_id
                        join division d on d.code = a.village_code
                        where a.helper_id = :helper order by a.to_on desc nulls first, d.code, p.number, a.helper_assignment_id limit 200""").param("helper", helper).query(Home.class).list();
    }

    /** Who answers for a household, then who did. */
    record Of(
            long helperAssignmentId,
            long helperId,
            String name,
            String unit,
            Affiliation affiliation,
            @Nullable String position,
            @Nullable String phone,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable EndReason endReason) {}

    List<Of> ofHousehold(long household) {
        return jdbc.sql("""
                        select a.helper_assignment_id, a.helper_id, h.name, h.unit, h.affiliation, h.position, h.phone, a.from_on, a.to_on,
                               a.end_reason
                        from helper_assignment a join helper h on h.helper_id = a.helper_id
                        where a.household_id = :household order by a.to_on desc nulls first, a.from_on, a.helper_assignment_id""").param("household", household).query(Of.class).list();
    }

    private JdbcClient.StatementSpec question(String columns, String end, HelperFilter filter, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        var conditions = filter.conditions(values);
        return asked(columns + FROM + conditions + end, today).params(values);
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate today) {
        var viewer = Viewers.required();
        return jdbc.sql(sql)
                .param("leader", loads.limit(Level.LEADER, viewer.prefix(), today))
                .param("section", loads.limit(Level.SECTION, viewer.prefix(), today))
                .param("staff", loads.limit(Level.STAFF, viewer.prefix(), today))
                .param("low", viewer.low())
                .param("high", viewer.high());
    }
}
