package org.zhucun.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Choice;

/** The follow-ups in the viewer's range: what is overdue first, then by the day they are due, then what is over. */
@Component
@Transactional(readOnly = true)
class FollowUpList {

    record Row(
            long followUpId,
            String villageCode,
            String village,
            FollowUpKind kind,
            String what,
            FollowUpSource source,
            long sourceId,
            @Nullable Long householdId,
            @Nullable String headName,
            @Nullable String groupName,
            boolean villager,
            LocalDate begunOn,
            LocalDate dueOn,
            String owner,
            String ownerName,
            FollowUpState state,
            @Nullable String done,
            @Nullable LocalDate doneOn,
            @Nullable String closer,
            @Nullable Confirmation confirmation,
            @Nullable String confirmedBy,
            int version) {}

    record Sum(long total, long late, long soon, long open, long done) {}

    private static final String FROM = """
             from follow_up f join division d on d.code = f.village_code
            left join household_present p on p.household_id = f.household_id
            left join resident_group g on g.resident_group_id = p.resident_group_id
            left join account a on a.username = f.owner
            left join account c on c.username = f.closed_by
            where true""";
    private static final String COLUMNS = """
            select f.follow_up_id, f.village_code, d.name as village, f.kind, f.what, f.source, f.source_id, f.household_id, p.head_name,
                   g.name as group_name, f.villager, f.begun_on, f.due_on, f.owner, coalesce(a.name, f.owner) as owner_name, f.state, f.done,
                   f.done_on, coalesce(c.name, f.closed_by) as closer, f.confirmation, f.confirmed_by, f.version""";
    private static final String ORDER =
            " order by f.state <> 'OPEN', case when f.state = 'OPEN' then f.due_on end, f.done_on desc nulls last, f.follow_up_id desc";

    private final JdbcClient jdbc;

    FollowUpList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(FollowUpFilter filter, LocalDate today, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter, today)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(FollowUpFilter filter, LocalDate today, Consumer<Row> row) {
        question(COLUMNS, ORDER, filter, today).query(Row.class).list().forEach(row);
    }

    Sum sum(FollowUpFilter filter, LocalDate today) {
        var all = new FollowUpFilter(filter.q(), filter.village(), filter.owner(), filter.kind(), null);
        return question("""
                        select count(*) as total, count(*) filter (where f.state = 'OPEN' and f.due_on < :today) as late,
                               count(*) filter (where f.state = 'OPEN' and f.due_on between :today and :today + 7) as soon,
                               count(*) filter (where f.state = 'OPEN') as open, count(*) filter (where f.state = 'DONE') as done""", "", all, today).query(Sum.class).single();
    }

    long count(FollowUpFilter filter, LocalDate today) {
        return question("select count(*)", "", filter, today).query(Long.class).single();
    }

    @Nullable
    Row find(long id) {
        return jdbc.sql(COLUMNS + FROM + " and f.follow_up_id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElse(null);
    }

    /** What is open and whose it is, the viewer's own first. */
    List<Row> open(String actor, int size) {
        return jdbc.sql(COLUMNS + FROM
                        + " and f.state = 'OPEN' and f.owner = :actor order by f.due_on, f.follow_up_id limit :size")
                .param("actor", actor)
                .param("size", size)
                .query(Row.class)
                .list();
    }

    List<Row> ofHousehold(long household) {
        return jdbc.sql(COLUMNS + FROM + " and f.household_id = :household and f.state <> 'WITHDRAWN'" + ORDER
                        + " limit 6")
                .param("household", household)
                .query(Row.class)
                .list();
    }

    List<Row> of(FollowUpSource source, long sourceId) {
        return jdbc.sql(
                        COLUMNS + FROM
                                + " and f.source = :source and f.source_id = :id and f.state <> 'WITHDRAWN' order by f.kind desc")
                .param("source", source.name())
                .param("id", sourceId)
                .query(Row.class)
                .list();
    }

    /** Who owns something in the viewer's range. */
    List<Choice> owners() {
        return jdbc.sql("""
                        select f.owner as value, coalesce(min(a.name), f.owner) as label from follow_up f left join account a on a.username = f.owner
                        group by f.owner order by 2 limit 200""").query(Choice.class).list();
    }

    /** Who may be given a follow-up of a village. */
    List<Choice> workers(String villageCode, LocalDate today) {
        return jdbc.sql("""
                        select distinct a.username as value, a.name as label from account a join posting p on p.account_id = a.account_id
                        where a.ended_on is null and starts_with(:village, p.prefix) and (p.ends_on is null or p.ends_on >= :today)
                          and p.role in ('TOWN_CADRE', 'FIRST_SECRETARY', 'TEAM_MEMBER', 'VILLAGE_CLERK') order by 2""")
                .param("village", villageCode)
                .param("today", today)
                .query(Choice.class)
                .list();
    }

    private JdbcClient.StatementSpec question(String columns, String end, FollowUpFilter filter, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
