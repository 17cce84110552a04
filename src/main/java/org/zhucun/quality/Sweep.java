package org.zhucun.quality;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.quality.Rule.Subject;

/**
 * All rules over the households of a village, or some of them, in one statement: members and households are read once,
 * every condition is asked of every row in the same passage, and the doubts are made to agree with what was found.
 */
@Component
class Sweep {

    private static final String MEMBERS = """
            select s.household_id, s.relation, p.person_id, p.name, p.sex, p.born_on, p.identity_kind, p.identity_masked,
                   f.person_id is not null as known, f.year, f.education, f.school, f.healthy, f.chronic, f.serious, f.disabled,
                   f.disability_kind, f.labour, f.work_region, f.work_place, f.work_months, f.dibao, f.destitute,
                   f.resident_medical, f.employee_medical, f.serious_insurance, f.public_post,
                   coalesce(f.school not in ('NONE', 'PRESCHOOL_AGE'), false) as at_school,
                   extract(year from age(d.day, p.born_on))::integer as age,
                   extract(year from age(least(d.day, (make_date(extract(year from d.day)::integer, l.school_month::integer, 1) + interval '1 month' - interval '1 day')::date),
                                    p.born_on))::integer as age_at_term
            from household hh
            join membership s on s.household_id = hh.household_id and s.left_on is null
            join person p on p.person_id = s.person_id
            left join person_year f on f.person_id = p.person_id and f.year = p.facts_year
            cross join lateral (select least(cast(:today as date), make_date(coalesce(f.year, 9999), 12, 31)) as day) d
            cross join l
            where hh.ended_on is null and %s""";

    private static final String HOUSEHOLDS = """
            select hh.household_id, y.year, coalesce(y.status, 'POOR') as status, y.attribute, y.main_cause, y.other_cause_1,
                   y.other_cause_2, y.arable_mu, y.forest_mu, y.grain_to_forest_mu, y.pasture_mu, y.road_distance_km,
                   y.dangerous_house, y.danger_grade, y.safe_water, y.water_difficult,
                   case when a.members > 0 then a.members else y.persons end as persons,
                   i.year as income_year, i.wage, i.business, i.expense, i.dibao, i.destitute, i.ecology, i.per_head,
                   poverty_line(hh.village_code, i.year) as line,
                   coalesce(a.members, 0) as members, coalesce(a.members > 0 and a.members = a.known, false) as whole,
                   coalesce(a.year = i.year, false) as same_year,
                   a.ill, a.healthy, a.disabled, a.pupils, a.workers, a.on_dibao, a.on_destitute, a.able,
                   coalesce(a.heads, 0) as heads, coalesce(a.spouses, 0) as spouses, a.head_names, a.spouse_names, a.head_sex, a.spouse_sex
            from household hh
            left join lateral (select * from household_year y where y.household_id = hh.household_id order by y.year desc limit 1) y on true
            left join lateral (select * from income i where i.household_id = hh.household_id and i.per_head is not null
                               order by i.year desc limit 1) i on true
            left join (
                select household_id, count(*) as members, count(*) filter (where known) as known, max(year) as year,
                       count(*) filter (where chronic or serious) as ill, count(*) filter (where healthy) as healthy,
                       count(*) filter (where disabled) as disabled, count(*) filter (where at_school) as pupils,
                       count(*) filter (where work_months > 0 or public_post <> '') as workers,
                       count(*) filter (where dibao) as on_dibao, count(*) filter (where destitute) as on_destitute,
                       count(*) filter (where age between l.labour_from and l.destitute_labour_to and labour in ('ORDINARY', 'SKILLED')) as able,
                       count(*) filter (where relation = 'HEAD') as heads, count(*) filter (where relation = 'SPOUSE') as spouses,
                       string_agg(name, '、' order by person_id) filter (where relation = 'HEAD') as head_names,
                       string_agg(name, '、' order by person_id) filter (where relation = 'SPOUSE') as spouse_names,
                       min(sex) filter (where relation = 'HEAD') as head_sex, min(sex) filter (where relation = 'SPOUSE') as spouse_sex
                from m cross join l group by household_id) a on a.household_id = hh.household_id
            where hh.ended_on is null and %s""";

    /** Each limit as it stands in the village today. */
    private static final String LIMITS = List.of(
                    "income-per-head",
                    "arable-per-head",
                    "forest-per-head",
                    "road-distance",
                    "wage-low",
                    "wage-high",
                    "senior-school-age",
                    "primary-school-age",
                    "school-from",
                    "school-to",
                    "school-month",
                    "labour-from",
                    "labour-to",
                    "destitute-labour-to")
            .stream()
            .map(name ->
                    "parameter_value('quality." + name + "', :village, :today)::numeric as " + name.replace('-', '_'))
            .collect(joining(",\n       ", "select ", ""));

    private static final String AGREE = """
            closed as (
                update doubt d set state = 'CLOSED', closed_on = :today, version = d.version + 1
                from household hh
                where hh.household_id = d.household_id and %s and d.state <> 'CLOSED'
                  and not exists (select from found f where f.household_id = d.household_id and f.rule = d.rule
                                                        and coalesce(f.person_id, 0) = d.person_key)
                returning 1),
            opened as (
                insert into doubt as d (village_code, household_id, person_id, rule, severity, facts, state, found_on, assigned_to)
                select :village, f.household_id, f.person_id, f.rule, f.severity, f.facts, 'OPEN', :today, c.username
                from found f left join clerk c on true
                order by f.household_id, f.rule, f.person_id
                on conflict (household_id, rule, person_key) do update
                    set village_code = excluded.village_code, facts = excluded.facts, severity = excluded.severity, state = 'OPEN',
                        found_on = case when d.state in ('CLOSED', 'CONFIRMED') then excluded.found_on else d.found_on end,
                        assigned_to = coalesce(d.assigned_to, excluded.assigned_to),
                        reopened = d.reopened + (d.state <> 'OPEN')::integer, closed_on = null,
                        explanation = null, explained_by = null, explained_at = null, confirmed_by = null, confirmed_at = null,
                        objection = null, version = d.version + 1
                    where d.facts is distinct from excluded.facts or d.state = 'CLOSED'
                returning 1)
            select (select count(*) from found) as found, (select count(*) from opened) as opened, (select count(*) from closed) as closed""";

    private static final String CLERK = """
            select a.username from posting p join account a on a.account_id = p.account_id
            where p.prefix = :village and p.role = 'VILLAGE_CLERK' and p.starts_on <= :today
              and (p.ends_on is null or p.ends_on >= :today) and a.ended_on is null
            order by p.posting_id limit 1""";

    /** What a passage did. */
    record Result(long found, long opened, long closed) {

        Result plus(Result other) {
            return new Result(found + other.found, opened + other.opened, closed + other.closed);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String ofVillage;
    private final String ofSome;

    Sweep(JdbcClient jdbc, Clock clock, Rules rules) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ofVillage = statement(rules, "hh.village_code = :village");
        this.ofSome = statement(rules, "hh.household_id = any (:ids) and hh.village_code = :village");
    }

    Result village(String village) {
        return jdbc.sql(ofVillage)
                .param("village", village)
                .param("today", LocalDate.now(clock))
                .query(Result.class)
                .single();
    }

    Result households(String village, List<Long> ids) {
        return jdbc.sql(ofSome)
                .param("village", village)
                .param("today", LocalDate.now(clock))
                .param("ids", ids.toArray(Long[]::new))
                .query(Result.class)
                .single();
    }

    private static String statement(Rules rules, String scope) {
        return "with l as materialized (" + LIMITS + "),\nclerk as materialized (" + CLERK + "),\nm as materialized ("
                + MEMBERS.formatted(scope) + "),\nh as materialized (" + HOUSEHOLDS.formatted(scope)
                + "),\nfound as materialized (\n" + found(rules) + "),\n" + AGREE.formatted(scope);
    }

    private static String found(Rules rules) {
        var parts = rules.all().stream()
                .filter(rule -> rule.subject() == Subject.QUERY)
                .map(rule -> "select '%s', %d, q.* from (%s) q (household_id, person_id, facts)"
                        .formatted(rule.code(), rule.severity().weight(), rule.when()))
                .collect(joining("\nunion all\n"));
        return "select x.rule, x.severity, h.household_id, null::bigint as person_id, x.facts from h cross join l cross join lateral "
                + asked(rules, Subject.HOUSEHOLD)
                + "\nunion all\nselect x.rule, x.severity, m.household_id, m.person_id, x.facts from m join h on h.household_id = m.household_id cross join l cross join lateral "
                + asked(rules, Subject.MEMBER)
                + (parts.isEmpty() ? "" : "\nunion all\n" + parts);
    }

    private static String asked(Rules rules, Subject subject) {
        return rules.all().stream()
                .filter(rule -> rule.subject() == subject)
                .map(rule -> "('%s', %d, case when %s then jsonb_build_array(%s) end)"
                        .formatted(rule.code(), rule.severity().weight(), rule.when(), rule.facts()))
                .collect(joining(",\n", "(values ", ") x (rule, severity, facts) where x.facts is not null"));
    }
}
