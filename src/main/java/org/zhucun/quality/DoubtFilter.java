package org.zhucun.quality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list of doubts is narrowed to; without a state it shows what waits (open, or explained and not confirmed). */
record DoubtFilter(
        @Nullable String town,
        @Nullable String village,
        @Nullable String rule,
        @Nullable String severity,
        @Nullable String state,
        @Nullable String age,
        @Nullable String assigned,
        @Nullable Long household) {

    private static final Set<String> STATES = Set.of("OPEN", "EXPLAINED", "CONFIRMED", "CLOSED");

    /** What is no state is as if it were not asked. */
    DoubtFilter {
        state = state != null && STATES.contains(state) ? state : null;
    }

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values, LocalDate today) {
        var sql = new StringBuilder();
        if (town != null) {
            sql.append(" and d.village_code >= :town and d.village_code < :town || ':'");
            values.put("town", town);
        }
        if (village != null) {
            sql.append(" and d.village_code = :village");
            values.put("village", village);
        }
        if (rule != null) {
            sql.append(" and d.rule = :rule");
            values.put("rule", rule);
        }
        if (severity != null && severity.matches("[123]")) {
            sql.append(" and d.severity = :severity");
            values.put("severity", Integer.valueOf(severity));
        }
        if (state != null) {
            sql.append(" and d.state = :state");
            values.put("state", state);
        } else {
            sql.append(" and d.state in ('OPEN', 'EXPLAINED')");
        }
        if (age != null && age.matches("[0-9]{1,4}")) {
            sql.append(" and d.found_on <= :before");
            values.put("before", today.minusDays(Long.parseLong(age)));
        }
        if ("nobody".equals(assigned)) {
            sql.append(" and d.assigned_to is null");
        } else if (assigned != null) {
            sql.append(" and d.assigned_to = :assigned");
            values.put("assigned", assigned);
        }
        if (household != null) {
            sql.append(" and d.household_id = :household");
            values.put("household", household);
        }
        return sql.toString();
    }

    Map<String, String> recorded() {
        var kept = new LinkedHashMap<String, String>();
        put(kept, "town", town);
        put(kept, "village", village);
        put(kept, "rule", rule);
        put(kept, "severity", severity);
        put(kept, "state", state);
        put(kept, "age", age);
        put(kept, "assigned", assigned);
        put(kept, "household", household == null ? null : household.toString());
        return kept;
    }

    private static void put(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.put(name, value);
        }
    }
}
