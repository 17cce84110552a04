package org.zhucun.measure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhucun.quality.Mend;
import org.zhucun.quality.Rule;
import org.zhucun.quality.RuleBook;
import org.zhucun.quality.Severity;

/**
 * What help must follow when a household is monitored (domain 4; register-formats, quality rules). A measure counts that
 * stands in the plan of the year in which it was decided, or of a later one, and was not dropped.
 */
@Component
class MeasureRules implements RuleBook {

    private static final String COUNTS =
            "e.household_id = h.household_id and e.state <> 'DROPPED' and e.year >= extract(year from w.monitored_since)";

    private static final String LATE = """
            from h join household w on w.household_id = h.household_id and w.monitored is not null
            cross join (select parameter_value('monitoring.%s', :village, :today)::integer as months) k
            where w.monitored_since + make_interval(months => k.months) < cast(:today as date)""";

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
                            + " and e.kind in ('INDUSTRY', 'EMPLOYMENT', 'MICROCREDIT', 'PUBLIC_POST'))"),
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
            Rule.query("REMOVED_WITHOUT_MEASURE", Severity.HIGH, Mend.PLAN, """
                    select h.household_id, null::bigint, jsonb_build_array(c.decided_on::text, c.closed_on::text)
                    from h join household w on w.household_id = h.household_id and w.monitored is null
                    join lateral (select * from case_file c where c.household_id = h.household_id and c.kind = 'MONITORING' and c.outcome = 'ARCHIVED'
                                  order by c.closed_on desc, c.case_file_id desc limit 1) c on c.removal = 'STABLE'
                    where not exists (select from measure e where e.household_id = h.household_id and e.state = 'CARRIED_OUT'
                                                              and e.year >= extract(year from c.decided_on) and e.carried_out_on <= c.closed_on)"""));

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
