package org.zhucun.attendance;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of requests is narrowed to. */
record LeaveFilter(@Nullable String village, @Nullable String state) {

    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and starts_with(l.village_code, :village)");
            values.put("village", village);
        }
        if (state != null
                && Arrays.stream(LeaveState.values()).anyMatch(one -> one.name().equals(state))) {
            sql.append(" and l.state = :state");
            values.put("state", state);
        }
        return sql.toString();
    }
}
