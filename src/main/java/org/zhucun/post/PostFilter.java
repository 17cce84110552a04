package org.zhucun.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of posts is narrowed to; the pay is that of the year. */
record PostFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String year) {

    static final List<String> STATES = List.of("HELD", "VACANT", "ENDED");

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and (position(:q in p.title) > 0 or position(:q in r.name) > 0)");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and p.village_code >= :village and p.village_code < :village || ':'");
            values.put("village", village);
        }
        if (kind != null) {
            sql.append(" and p.kind = :kind");
            values.put("kind", kind);
        }
        return sql.append(standing()).toString();
    }

    private String standing() {
        return switch (state == null ? "" : state) {
            case "HELD" -> " and p.to_on is null and h.post_holding_id is not null";
            case "VACANT" -> " and p.to_on is null and h.post_holding_id is null";
            case "ENDED" -> " and p.to_on is not null";
            default -> "";
        };
    }

    int of(int thisYear) {
        return year != null && year.matches("20[0-9]{2}") ? Integer.parseInt(year) : thisYear;
    }

    PostFilter ofAllStates() {
        return new PostFilter(q, village, kind, null, year);
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "village", village);
        put(chosen, "kind", kind);
        put(chosen, "state", state);
        put(chosen, "year", year);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
