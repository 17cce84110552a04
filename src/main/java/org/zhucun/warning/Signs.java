package org.zhucun.warning;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * Looks for signs over every household in the viewer's range in one statement: each table is read once, thresholds and
 * limits once a village and year, and the clues are made to agree with what was found. A sign that is gone closes its
 * clue. What a person decided stays decided: the facts that were dismissed are never proposed again, and only facts that
 * are worse than those dismissed last in their year become a clue of the next round.
 *
 * <p>Departments' lists are cumulative: what a list says of a person replaces what earlier lists of its kind said, so each
 * person counts by the latest list that names them, and a bill that three lists repeat is one bill.
 */
@Component
public class Signs {

    private static final String FOUND = """
            with limits as materialized (
                select v.village_code, v.year, monitoring_threshold(v.village_code, v.year) as threshold,
                       parameter_value('warning.income-drop', v.village_code, :today)::numeric as income_drop,
                       parameter_value('warning.wage-drop', v.village_code, :today)::numeric as wage_drop,
                       parameter_value('warning.wage-floor', v.village_code, :today)::numeric as wage_floor,
                       parameter_value('warning.medical-bill', v.village_code, :today)::numeric as bill_limit,
                       parameter_value('warning.visit-days', v.village_code, :today)::integer as visit_days,
                       parameter_value('warning.school-from', v.village_code, :today)::integer as school_from,
                       parameter_value('warning.school-to', v.village_code, :today)::integer as school_to,
                       parameter_value('quality.school-month', v.village_code, :today)::integer as school_month
                from (select distinct village_code, coalesce(income_year, extract(year from cast(:today as date))::integer) as year
                      from household_present where not ended and %1$s) v),
            people as materialized (
                select m.household_id, max(f.year) as people_year,
                       count(*) filter (where f.serious and f.serious_insurance is false) as uninsured,
                       count(*) filter (where (f.school = 'NONE' or f.dropout_reason <> '')
                                          and extract(year from age((make_date(f.year, l.school_month, 1) + interval '1 month' - interval '1 day')::date, p.born_on))
                                              between l.school_from and l.school_to) as dropouts
                from membership m
                join person p on p.person_id = m.person_id
                join person_year f on f.person_id = p.person_id and f.year = p.facts_year
                join (select village_code, min(school_from) as school_from, min(school_to) as school_to, min(school_month) as school_month
                      from limits group by village_code) l
                     on l.village_code = m.village_code
                where m.left_on is null and (f.serious or f.school = 'NONE' or f.dropout_reason <> '')
                group by m.household_id),
            died as materialized (
                select m.household_id, max(m.left_on) as earner_died_on, count(*) as earners_died
                from membership m join person p on p.person_id = m.person_id
                join person_year f on f.person_id = p.person_id and f.year = p.facts_year
                where m.leave_reason = 'DEATH' and m.left_on > cast(:today as date) - 365 and f.labour in ('ORDINARY', 'SKILLED')
                group by m.household_id),
            listed as materialized (
                select h.household_id, sum(h.amount) filter (where h.kind = 'HOSPITAL' and h.as_of > cast(:today as date) - 365) as bill,
                       max(h.as_of) filter (where h.kind = 'HOSPITAL') as billed_on,
                       max(coalesce(h.happened_on, h.as_of)) filter (where h.kind = 'DEATH' and h.state = 'OPEN') as death_listed_on,
                       count(distinct h.person_id) filter (where h.kind = 'DEATH' and h.state = 'OPEN') as deaths,
                       max(coalesce(h.happened_on, h.as_of)) filter (where h.kind = 'SCHOOL_LEAVER' and h.state = 'OPEN') as leavers_on,
                       count(distinct h.person_id) filter (where h.kind = 'SCHOOL_LEAVER' and h.state = 'OPEN') as leavers
                from (select h.*, rank() over (partition by h.household_id, h.person_id, h.kind order by h.as_of desc) as age
                      from department_hit h where h.household_id is not null and h.kind in ('HOSPITAL', 'DEATH', 'SCHOOL_LEAVER')) h
                where h.age = 1
                group by h.household_id),
            w as materialized (
                select p.household_id, p.village_code, p.income_year, p.per_head, p.facts_year, p.dangerous_house, p.safe_water, p.missing_guarantees,
                       p.checked_on, b.per_head as before, i.wage, b.wage as wage_before, l.threshold, l.income_drop, l.wage_drop, l.wage_floor, l.bill_limit,
                       l.visit_days, q.uninsured, q.dropouts, q.people_year, d.earner_died_on, d.earners_died, x.bill, x.billed_on, x.death_listed_on,
                       x.deaths, x.leavers_on, x.leavers
                from household_present p
                join household h on h.household_id = p.household_id
                join limits l on l.village_code = p.village_code
                              and l.year = coalesce(p.income_year, extract(year from cast(:today as date))::integer)
                left join income i on i.household_id = p.household_id and i.year = p.income_year
                left join income b on b.household_id = p.household_id and b.year = p.income_year - 1
                left join people q on q.household_id = p.household_id
                left join died d on d.household_id = p.household_id
                left join listed x on x.household_id = p.household_id
                where %2$s),
            found as materialized (
                select w.household_id, w.village_code, coalesce(w.income_year, w.facts_year, 0) as year, w.visit_days, s.sign, s.facts
                from w cross join lateral (values %3$s) s (sign, facts)
                where s.facts is not null),
            fresh as materialized (
                select f.*, coalesce(d.round + 1, 0) as round
                from found f left join lateral (
                    select c.round, c.facts from clue c
                    where c.household_id = f.household_id and c.sign = f.sign and c.year = f.year and c.state = 'DISMISSED'
                    order by c.round desc limit 1) d on true
                where not exists (select from clue c where c.household_id = f.household_id and c.sign = f.sign and c.state = 'DISMISSED'
                                                       and c.facts = f.facts)
                  and (d.round is null or (select case f.sign %4$s end from (select d.facts as o, f.facts as n) facts))),
            gone as (
                update clue c set state = 'GONE', version = c.version + 1
                where c.state = 'OPEN' and c.villager_report_id is null and c.disaster_id is null and c.visit_id is null and not exists (
                    select from fresh f where f.household_id = c.household_id and f.sign = c.sign and f.year = c.year and f.round = c.round)
                returning 1),
            new as (
                insert into clue as c (village_code, household_id, sign, year, round, facts, state, found_on, due_on)
                select village_code, household_id, sign, year, round, facts, 'OPEN', :today, cast(:today as date) + coalesce(visit_days, 10)
                from fresh order by household_id, sign
                on conflict (household_id, sign, year, villager_report_id, disaster_id, visit_id, round) do update
                    set facts = excluded.facts, village_code = excluded.village_code, version = c.version + 1,
                        state = 'OPEN', found_on = case c.state when 'GONE' then excluded.found_on else c.found_on end,
                        due_on = case c.state when 'GONE' then excluded.due_on else c.due_on end
                    where c.state = 'GONE' or c.state = 'OPEN' and c.facts is distinct from excluded.facts
                returning 1)
            select (select count(*) from found) as found, (select count(*) from new) as opened, (select count(*) from gone) as closed""";

    private static final String STATEMENT = FOUND.formatted(
            Watchable.STATUS,
            Watchable.CONDITION,
            Sign.shown()
                    .map(sign -> "('%s', case when %s then jsonb_build_array(%s) end)"
                            .formatted(sign.name(), sign.when(), sign.facts()))
                    .collect(joining(", ")),
            Sign.shown()
                    .map(sign -> "when '%s' then %s".formatted(sign.name(), sign.worse()))
                    .collect(joining(" ")));

    /** What a passage found, opened and closed. */
    public record Result(long found, long opened, long closed) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Signs(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks through the viewer's range. */
    @Transactional
    public Result look() {
        walking(false);
        var result = jdbc.sql(STATEMENT)
                .param("today", LocalDate.now(clock))
                .query(Result.class)
                .single();
        walking(true);
        return result;
    }

    /**
     * The planner takes each part of the statement for a few rows and would walk them against one another, household by
     * household, which costs the square of their number; without that it hashes them.
     */
    private void walking(boolean allowed) {
        jdbc.sql("select set_config('enable_nestloop', :allowed, true)")
                .param("allowed", allowed ? "on" : "off")
                .query(String.class)
                .single();
    }

    /** Every county, every night. */
    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        for (var county : jdbc.sql("select code from division where length(code) = 6 order by code")
                .query(String.class)
                .list()) {
            Viewers.as(Viewer.system("warning", county), () -> transaction.execute(status -> look()));
        }
    }
}
