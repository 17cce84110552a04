package org.zhucun.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the hits are narrowed to; what makes no sense is as if it were not asked. */
record HitFilter(
        @Nullable String village,
        @Nullable String kind,
        @Nullable String state,
        @Nullable Long list) {

    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and h.village_code >= :village and h.village_code < :village || ':'");
            values.put("village", village);
        }
        if (Arrays.stream(ListKind.values()).anyMatch(one -> one.name().equals(kind))) {
            sql.append(" and h.kind = :kind");
            values.put("kind", String.valueOf(kind));
        }
        if ("OPEN".equals(state) || "EXPLAINED".equals(state)) {
            sql.append(" and h.state = :state");
            values.put("state", state);
        }
        if (list != null) {
            sql.append(" and h.department_list_id = :list");
            values.put("list", list);
        }
        return sql.toString();
    }

    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "village", village);
        put(chosen, "kind", kind);
        put(chosen, "state", state);
        put(chosen, "list", list == null ? null : String.valueOf(list));
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
