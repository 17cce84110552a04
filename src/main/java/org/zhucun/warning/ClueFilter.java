package org.zhucun.warning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the clues are narrowed to; without a state only open ones are shown. */
record ClueFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String sign,
        @Nullable String state,
        @Nullable Long household,
        @Nullable Long disaster) {

    static final List<String> STATES = List.of("OPEN", "OVERDUE", "TAKEN", "DISMISSED", "GONE");

    String conditions(Map<String, Object> values, LocalDate today) {
        var sql = new StringBuilder(" and (h." + Watchable.STATUS + " or c.state <> 'OPEN')");
        if (q != null) {
            sql.append(" and position(:q in h.head_name) > 0");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and c.village_code >= :village and c.village_code < :village || ':'");
            values.put("village", village);
        }
        if (Arrays.stream(Sign.values()).anyMatch(one -> one.name().equals(sign))) {
            sql.append(" and c.sign = :sign");
            values.put("sign", String.valueOf(sign));
        }
        if (household != null) {
            sql.append(" and c.household_id = :household");
            values.put("household", household);
        }
        if (disaster != null) {
            sql.append(" and c.disaster_id = :disaster");
            values.put("disaster", disaster);
        }
        if ("OVERDUE".equals(state)) {
            sql.append(" and c.state = 'OPEN' and c.due_on < :today");
            values.put("today", today);
        } else {
            sql.append(" and c.state = :state");
            values.put("state", state != null && STATES.contains(state) ? state : "OPEN");
        }
        return sql.toString();
    }

    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "village", village);
        put(chosen, "sign", sign);
        put(chosen, "state", state);
        put(chosen, "disaster", disaster == null ? null : disaster.toString());
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
