package org.zhucun.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.casework.CaseOpened;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.window.VillagerReports;
import tools.jackson.databind.json.JsonMapper;

/** The clues in the viewer's range, and what people decide on them. */
@Service
@Transactional
class Clues {

    record Row(
            long clueId,
            long householdId,
            String village,
            String headName,
            Sign sign,
            String facts,
            String state,
            LocalDate foundOn,
            LocalDate dueOn,
            @Nullable Long caseFileId,
            @Nullable Long villagerReportId,
            @Nullable Long disasterId,
            @Nullable Long visitId,
            @Nullable String reason,
            @Nullable String decider) {}

    /** A household that a disaster may have harmed, and its clue nobody decided on yet. */
    record Struck(
            long clueId,
            String headName,
            int persons,
            @Nullable String groupName) {}

    record Sum(long total, long households, long overdue) {}

    private static final String FROM = """
             from clue c join household_present h on h.household_id = c.household_id join division d on d.code = c.village_code
            left join account a on a.username = c.decided_by where true""";
    private static final String COLUMNS = """
            select c.clue_id, c.household_id, d.name as village, h.head_name, c.sign, c.facts::text as facts, c.state, c.found_on, c.due_on, c.case_file_id, c.villager_report_id, c.disaster_id, c.visit_id,
                   c.reason, coalesce(a.name, c.decided_by) as decider""";
    private static final String ORDER = " order by c.due_on, c.household_id, c.sign";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final VillagerReports reports;
    private final Clock clock;

    Clues(JdbcClient jdbc, JsonMapper json, VillagerReports reports, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Row> page(ClueFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Sum sum(ClueFilter filter) {
        return question(
                        "select count(*) as total, count(distinct c.household_id) as households, count(*) filter (where c.state = 'OPEN' and c.due_on < :now) as overdue",
                        "",
                        filter)
                .param("now", LocalDate.now(clock))
                .query(Sum.class)
                .single();
    }

    @Transactional(readOnly = true)
    public void each(ClueFilter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    @Transactional(readOnly = true)
    public Row required(long id) {
        return jdbc.sql(COLUMNS + FROM + " and c.clue_id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Row> open(long household) {
        return jdbc.sql(COLUMNS + FROM + " and c.household_id = :id and c.state = 'OPEN'" + ORDER)
                .param("id", household)
                .query(Row.class)
                .list();
    }

    /**
     * What a household would be watched as (domain 4): with an income under the threshold of its year it is unstable, or
     * marginal when it was never poor; with one above, only a sudden expense or loss can bring it down.
     */
    @Transactional(readOnly = true)
    public String ground(long household) {
        return jdbc.sql("""
                        select case when coalesce(per_head < monitoring_threshold(village_code, income_year), false)
                                    then case status when 'NEVER' then 'MARGINAL' else 'UNSTABLE' end else 'SUDDEN' end
                        from household_present where household_id = :id""").param("id", household).query(String.class).single();
    }

    /** A person decided that it is no risk, with a reason; the same facts are not proposed again. */
    public void dismiss(long id, String because) {
        required(id);
        var changed = jdbc.sql("""
                        update clue set state = 'DISMISSED', reason = :because, decided_by = :actor, decided_on = :today, version = version + 1
                        where clue_id = :id and state = 'OPEN'""")
                .param("because", because)
                .param("actor", Viewers.required().actor())
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Refusal("clue.decided.already");
        }
    }

    /** The clues of a disaster that wait, in the order of the way through the village. */
    @Transactional(readOnly = true)
    List<Struck> struck(long disaster) {
        return jdbc.sql("""
                        select c.clue_id, h.head_name, h.persons, g.name as group_name
                        from clue c join household_present h on h.household_id = c.household_id left join resident_group g on g.resident_group_id = h.resident_group_id
                        where c.disaster_id = :disaster and c.state = 'OPEN' order by g.seq nulls last, h.initials, c.clue_id""").param("disaster", disaster).query(Struck.class).list();
    }

    /** Many clues of one disaster are no risk, for one reason; those that somebody decided on meanwhile stay as they are. */
    int dismiss(long disaster, List<Long> chosen, String because) {
        var changed = jdbc.sql("""
                        update clue set state = 'DISMISSED', reason = :because, decided_by = :actor, decided_on = :today, version = version + 1
                        where clue_id = any (:chosen) and disaster_id = :disaster and state = 'OPEN'""")
                .param("because", because)
                .param("actor", Viewers.required().actor())
                .param("today", LocalDate.now(clock))
                .param("chosen", chosen.toArray(Long[]::new))
                .param("disaster", disaster)
                .update();
        if (changed == 0) {
            throw new Refusal("clue.decided.already");
        }
        return changed;
    }

    /** A household came under a case of monitoring: its clues are taken up by it, and so is the report it came from. */
    @EventListener
    void on(CaseOpened opened) {
        if (opened.reportId() != null) {
            reports.become(opened.reportId(), "case_file", opened.caseFileId());
        }
        if (opened.householdId() != null && opened.kind().equals("MONITORING")) {
            jdbc.sql("""
                            update clue set state = 'TAKEN', case_file_id = :case, decided_by = :actor, decided_on = :today, version = version + 1
                            where household_id = :household and state = 'OPEN'""")
                    .param("case", opened.caseFileId())
                    .param("actor", Viewers.required().actor())
                    .param("today", LocalDate.now(clock))
                    .param("household", opened.householdId())
                    .update();
        }
    }

    /** The reason in the reader's words, with its facts. */
    String sentence(Row row, Show show) {
        var facts = new ArrayList<Object>();
        json.readTree(row.facts)
                .forEach(fact -> facts.add(fact.isNumber() ? Show.count(fact.decimalValue()) : fact.asString()));
        if (row.sign == Sign.DISASTER) {
            facts.set(1, show.word("disaster.kind", facts.get(1)));
        }
        return show.say("clue.fact." + row.sign, facts.toArray());
    }

    private JdbcClient.StatementSpec question(String columns, String end, ClueFilter filter) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values, LocalDate.now(clock));
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
