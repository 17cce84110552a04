package org.zhucun.visit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhucun.quality.Mend;
import org.zhucun.quality.Rule;
import org.zhucun.quality.RuleBook;
import org.zhucun.quality.Severity;

/**
 * Whoever is monitored is visited in every period of {@code visit.key-months} (domain 4), counted as {@link Coverage}
 * does: late is who was watched through the whole of the last period and has not been visited since it began.
 */
@Component
class VisitRules implements RuleBook {

    private static final List<Rule> RULES =
            List.of(Rule.query("MONITORED_NOT_VISITED", Severity.HIGH, Mend.VISIT, """
                    select h.household_id, null::bigint,
                           jsonb_build_array('@household.monitored.' || w.monitored, w.monitored_since::text, k.months, v.last_on::text)
                    from h join household w on w.household_id = h.household_id and w.monitored is not null
                    cross join (select coalesce(parameter_value('visit.key-months', :village, :today)::integer, 1) as months,
                                       cast(:today as date) as day) k
                    cross join lateral (select make_date(extract(year from k.day)::integer,
                                                         (extract(month from k.day)::integer - 1) / k.months * k.months + 1, 1) - 1 as day) e
                    cross join lateral (select make_date(extract(year from e.day)::integer,
                                                         (extract(month from e.day)::integer - 1) / k.months * k.months + 1, 1) as begins) last
                    left join lateral (select max(visited_on) as last_on from visit
                                       where household_id = h.household_id and withdrawn_because is null and visited_on <= k.day) v on true
                    where w.monitored_since <= last.begins and (v.last_on is null or v.last_on < last.begins)"""));

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
