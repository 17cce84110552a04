package org.zhucun.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Disasters of villages and resident groups, and the clues that came of them. */
@Service
@Transactional
public class Disasters {

    public record Row(
            long disasterId,
            String village,
            @Nullable String groupName,
            DisasterKind kind,
            LocalDate happenedOn,
            String words,
            @Nullable String recorder,
            LocalDate recordedOn,
            @Nullable String withdrawnBecause,
            long clues,
            long open,
            long watched) {}

    private static final String FROM = """

            from disaster x join division d on d.code = x.village_code
            left join resident_group g on g.resident_group_id = x.resident_group_id
            left join account a on a.username = x.recorded_by
            left join lateral (select count(*) as clues, count(*) filter (where c.state = 'OPEN') as open, count(*) filter (where c.state = 'TAKEN') as watched
                               from clue c where c.disaster_id = x.disaster_id) n on true where true""";
    private static final String COLUMNS = """
            select x.disaster_id, d.name as village, g.name as group_name, x.kind, x.happened_on, x.words, coalesce(a.name, x.recorded_by) as recorder,
                   x.recorded_on, x.withdrawn_because, n.clues, n.open, n.watched""";
    private static final String ORDER = " order by x.happened_on desc, x.disaster_id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    Disasters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Row> page(DisasterFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    @Transactional(readOnly = true)
    public long total(DisasterFilter filter) {
        return question("select count(*)", "", filter).query(Long.class).single();
    }

    @Transactional(readOnly = true)
    public void each(DisasterFilter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    @Transactional(readOnly = true)
    public Row required(long id) {
        return jdbc.sql(COLUMNS + FROM + " and x.disaster_id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Choice> groups() {
        return jdbc.sql("""
                        select g.resident_group_id::text as value, case when :several then v.name || ' ' else '' end || g.name as label
                        from resident_group g join division v on v.code = g.village_code
                        where g.ended_on is null order by g.village_code, g.seq""")
                .param("several", Viewers.required().prefix().length() < 12)
                .query(Choice.class)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean isOf(String village, long group) {
        return jdbc.sql(
                        "select exists (select from resident_group where resident_group_id = :group and village_code = :village and ended_on is null)")
                .param("group", group)
                .param("village", village)
                .query(Boolean.class)
                .single();
    }

    /**
     * Records it and makes a clue of every household there that may be watched and is not yet; the days count from the
     * recording. Empty when it is recorded already.
     */
    public Optional<Long> create(DisasterForm form) {
        var today = LocalDate.now(clock);
        var made = jdbc.sql("""
                        insert into disaster (village_code, resident_group_id, kind, happened_on, words, recorded_by, recorded_on)
                        values (:village, :group, :kind, :day, :words, :actor, :today) on conflict do nothing returning disaster_id""")
                .param("village", form.village())
                .param("group", form.group())
                .param("kind", form.kind().name())
                .param("day", form.day())
                .param("words", form.words())
                .param("actor", Viewers.required().actor())
                .param("today", today)
                .query(Long.class)
                .optional();
        made.ifPresent(id -> jdbc.sql("""
                        insert into clue (village_code, household_id, sign, year, facts, state, found_on, due_on, disaster_id)
                        select p.village_code, p.household_id, 'DISASTER', extract(year from x.happened_on), jsonb_build_array(x.happened_on, x.kind, x.words), 'OPEN',
                               :today, cast(:today as date) + coalesce(parameter_value('warning.visit-days', p.village_code, :today), '10')::integer, x.disaster_id
                        from disaster x
                        join household_present p on p.village_code = x.village_code and (x.resident_group_id is null or p.resident_group_id = x.resident_group_id)
                        join household h on h.household_id = p.household_id
                        where x.disaster_id = :id and %s order by p.household_id""".formatted(Watchable.CONDITION))
                .param("id", id)
                .param("today", today)
                .update());
        return made;
    }

    /** It was recorded by mistake: the clues nobody decided on yet go with it. */
    void withdraw(long id, String because) {
        required(id);
        var changed = jdbc.sql(
                        "update disaster set withdrawn_because = :because, version = version + 1 where disaster_id = :id and withdrawn_because is null")
                .param("because", because)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Refusal("disaster.withdrawn.already");
        }
        jdbc.sql("update clue set state = 'GONE', version = version + 1 where disaster_id = :id and state = 'OPEN'")
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec question(String columns, String end, DisasterFilter filter) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
