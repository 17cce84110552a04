package org.zhucun.helper;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhucun.quality.Mend;
import org.zhucun.quality.Rule;
import org.zhucun.quality.RuleBook;
import org.zhucun.quality.Severity;

/**
 * 没有帮扶责任人, 帮扶责任人是贫困人口 (domain 2 and register-formats, quality rules), and more households than the level
 * allows (domain 5), asked of those that were given beyond it.
 */
@Component
class HelperRules implements RuleBook {

    private static final List<Rule> RULES = List.of(
            Rule.query("NO_HELPER", Severity.HIGH, Mend.HELPERS, """
                    select h.household_id, null::bigint, jsonb_build_array('@household.status.' || h.status, coalesce(max(a.to_on)::text, '—'))
                    from h join household w on w.household_id = h.household_id
                    join household_present p on p.household_id = h.household_id
                    left join helper_assignment a on a.household_id = h.household_id
                    where h.status in ('POOR', 'LEAVING', 'RELAPSED') or w.monitored is not null
                       or h.status = 'EXITED' and p.exit_year >= extract(year from cast(:today as date))
                                                                 - parameter_value('helper.tracking-years', :village, :today)::integer
                    group by h.household_id, h.status
                    having count(*) filter (where a.helper_assignment_id is not null and a.to_on is null) = 0"""),
            Rule.query("HELPER_IS_HELPED", Severity.HIGH, Mend.HELPERS, """
                    select m.household_id, m.person_id, jsonb_build_array(m.name, string_agg(distinct r.unit, '、' order by r.unit), count(*))
                    from m join h on h.household_id = m.household_id
                    join household w on w.household_id = h.household_id and (h.status in ('POOR', 'LEAVING', 'RELAPSED') or w.monitored is not null)
                    join person p on p.person_id = m.person_id
                    join helper r on r.ended_on is null and (r.identity_hash = p.identity_hash
                         or (r.name = p.name and regexp_replace(r.phone, '[^0-9]', '', 'g') = regexp_replace(p.phone, '[^0-9]', '', 'g')))
                    join helper_assignment a on a.helper_id = r.helper_id and a.to_on is null
                    group by m.household_id, m.person_id, m.name"""),
            Rule.query("HELPER_OVERLOADED", Severity.LOW, Mend.HELPERS, """
                    select distinct on (h.household_id) h.household_id, null::bigint,
                           jsonb_build_array(r.name, '@helper.level.' || r.level, o.households, o.most)
                    from h join helper_assignment a on a.household_id = h.household_id and a.to_on is null
                    join helper r on r.helper_id = a.helper_id
                    cross join lateral (select n.households, parameter_value('helper.load.' || lower(r.level), r.area, :today)::integer as most
                                        from helper_loads(r.helper_id) n) o
                    where o.households > o.most
                      and (select count(*) from helper_assignment later
                           where later.helper_id = a.helper_id and later.to_on is null
                             and (later.from_on, later.helper_assignment_id) > (a.from_on, a.helper_assignment_id)) < o.households - o.most
                    order by h.household_id, o.households - o.most desc, r.helper_id"""));

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
