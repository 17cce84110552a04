package org.zhucun.measure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhucun.quality.Mend;
import org.zhucun.quality.Rule;
import org.zhucun.quality.RuleBook;
import org.zhucun.quality.Severity;

/**
 * What help must follow when a household is monitored (domain 4; register-formats, quality rules). A measure counts that
 * stands in the plan of the year in which it was decided, or of a later one, and was not dropped. The county's average
 * income, which register-formats compares with, is no fact of the register: the monitoring threshold of the year stands
 * for it. A child out of school in a household that exited is the rule EXITED_DROPPED_OUT already.
 */
@Component
class MeasureRules implements RuleBook {

    private static final String COUNTS =
            "e.household_id = h.household_id and e.state <> 'DROPPED' and e.year >= extract(year from w.monitored_since)";

    private static final String LATE = """
            from h join household w on w.household_id = h.household_id and w.monitored is not null
            cross join (select parameter_value('monitoring.%s', :village, :today)::integer as months) k
            where w.monitored_since + make_interval(months => k.months) < cast(:today as date)""";

    /** No longer watched, because help removed the risk: c is the case that says so. */
    private static final String REMOVED = """

                    from h join household w on w.household_id = h.household_id and w.monitored is null
                    join lateral (select * from case_file c where c.household_id = h.household_id and c.kind = 'MONITORING' and c.outcome = 'ARCHIVED'
                                  order by c.closed_on desc, c.case_file_id desc limit 1) c on c.removal = 'STABLE'
                    """;

    private static final List<Rule> RULES = List.of(
            Rule.query(
                    "MONITORED_NOT_HELPED",
                    Severity.HIGH,
                    Mend.PLAN,
                    """
                    select h.household_id, null::bigint,
                           jsonb_build_array('@household.monitored.' || w.monitored, w.monitored_since::text, k.months)
                    """ + LATE.formatted("help-months") + " and not exists (select from measure e where " + COUNTS
                            + ")"),
            Rule.query(
                    "MONITORED_NOT_DEVELOPED",
                    Severity.MEDIUM,
                    Mend.PLAN,
                    """
                    select h.household_id, null::bigint, jsonb_build_array(h.able, w.monitored_since::text, k.months)
                    """ + LATE.formatted("development-months")
                            + " and h.able > 0 and not exists (select from measure e where " + COUNTS
                            + " and e.kind in ('INDUSTRY', 'EMPLOYMENT', 'MICROCREDIT', 'PUBLIC_POST'))"
                            + " and not exists (select from post_holding g where g.household_id = h.household_id and g.to_on is null)"),
            Rule.query(
                    "WATER_RISK_NO_MEASURE",
                    Severity.HIGH,
                    Mend.PLAN,
                    """
                    select h.household_id, null::bigint, jsonb_build_array(w.monitored_since::text, k.months)
                    """ + LATE.formatted("help-months") + """
                     and exists (select from case_file c where c.household_id = h.household_id and c.kind = 'MONITORING'
                                                           and c.outcome is null and c.risk = 'WATER')
                     and not exists (select from measure e where """ + " " + COUNTS + " and e.kind = 'WATER')"),
            Rule.query("LABOUR_BEFORE_MONITORED", Severity.LOW, Mend.PLAN, """
                    select h.household_id, null::bigint, jsonb_build_array(w.monitored_since::text, max(e.carried_out_on)::text)
                    from h join household w on w.household_id = h.household_id and w.monitored is not null
                    join measure e on""" + " " + COUNTS + """
                     and e.kind = 'EMPLOYMENT'
                    group by h.household_id, w.monitored_since
                    having bool_and(coalesce(e.carried_out_on < w.monitored_since, false))"""),
            Rule.query(
                    "REMOVED_TOO_SOON",
                    Severity.MEDIUM,
                    Mend.PLAN,
                    "select h.household_id, null::bigint, jsonb_build_array(c.decided_on::text, c.closed_on::text, k.months)"
                            + REMOVED + """
                    cross join (select parameter_value('quality.removal-months', :village, :today)::integer as months) k
                    where date_trunc('month', c.closed_on) <= date_trunc('month', c.decided_on) + make_interval(months => k.months)"""),
            Rule.query(
                    "REMOVED_BELOW_THRESHOLD",
                    Severity.MEDIUM,
                    Mend.INCOME,
                    "select h.household_id, null::bigint, jsonb_build_array(c.closed_on::text, h.income_year::text, h.per_head, t.threshold)"
                            + REMOVED + """
                    cross join lateral (select monitoring_threshold(:village, h.income_year) as threshold) t
                    where h.income_year >= extract(year from c.closed_on) and h.per_head < t.threshold"""),
            Rule.query(
                    "REMOVED_DROPPED_OUT",
                    Severity.HIGH,
                    Mend.FACTS,
                    "select h.household_id, m.person_id, jsonb_build_array(m.name, c.closed_on::text, m.age)" + REMOVED
                            + """
                    join m on m.household_id = h.household_id cross join l
                    where h.status <> 'EXITED' and m.known and not m.at_school
                      and m.age between l.school_from and l.school_to and m.age_at_term >= l.school_from"""),
            Rule.query(
                    "REMOVED_WITHOUT_MEASURE",
                    Severity.HIGH,
                    Mend.PLAN,
                    "select h.household_id, null::bigint, jsonb_build_array(c.decided_on::text, c.closed_on::text)"
                            + REMOVED + """
                    where not exists (select from measure e where e.household_id = h.household_id and e.state = 'CARRIED_OUT'
                                                              and e.year >= extract(year from c.decided_on) and e.carried_out_on <= c.closed_on)"""));

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
