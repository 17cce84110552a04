package org.zhucun.followup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to; what makes no sense is as if it were not asked. */
record FollowUpFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String owner,
        @Nullable String kind,
        @Nullable String state) {

    /** The conditions, each after " and ", and their values; today is {@code :today}. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and (position(:q in f.what) > 0 or position(:q in p.head_name) > 0)");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and f.village_code >= :village and f.village_code < :village || ':'");
            values.put("village", village);
        }
        if (owner != null) {
            sql.append(" and f.owner = :owner");
            values.put("owner", owner);
        }
        if ("PROMISE".equals(kind) || "PROBLEM".equals(kind)) {
            sql.append(" and f.kind = :kind");
            values.put("kind", kind);
        }
        return sql.append(standing()).toString();
    }

    private String standing() {
        return switch (state == null ? "" : state) {
            case "LATE" -> " and f.state = 'OPEN' and f.due_on < :today";
            case "SOON" -> " and f.state = 'OPEN' and f.due_on >= :today and f.due_on <= :today + 7";
            case "OPEN", "DONE", "WITHDRAWN" -> " and f.state = '" + state + "'";
            default -> "";
        };
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "village", village);
        put(chosen, "owner", owner);
        put(chosen, "kind", kind);
        put(chosen, "state", state);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
