package org.zhucun.helper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of helpers is narrowed to; what makes no sense is as if it were not asked. */
record HelperFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String affiliation,
        @Nullable String level,
        @Nullable String load) {

    static final List<String> LOADS = List.of("NONE", "FREE", "FULL", "OVER", "ENDED");

    /** The conditions, each after " and ", and their values; {@code l.limit} is the helper's limit. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and (position(:q in h.name) > 0 or position(:q in h.unit) > 0)");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append("""
                     and exists (select from helper_assignment v where v.helper_id = h.helper_id and v.to_on is null
                                 and v.village_code >= :village and v.village_code < :village || ':')""");
            values.put("village", village);
        }
        if (affiliation != null) {
            sql.append(" and h.affiliation = :affiliation");
            values.put("affiliation", affiliation);
        }
        if (level != null) {
            sql.append(" and h.level = :level");
            values.put("level", level);
        }
        return sql.append(standing()).toString();
    }

    private String standing() {
        return switch (load == null ? "" : load) {
            case "NONE" -> " and h.ended_on is null and h.load = 0";
            case "FREE" -> " and h.ended_on is null and h.load < h.most";
            case "FULL" -> " and h.ended_on is null and h.load = h.most";
            case "OVER" -> " and h.ended_on is null and h.load > h.most";
            case "ENDED" -> " and h.ended_on is not null";
            default -> " and h.ended_on is null";
        };
    }

    HelperFilter ofAllLoads() {
        return new HelperFilter(q, village, affiliation, level, null);
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "village", village);
        put(chosen, "affiliation", affiliation);
        put(chosen, "level", level);
        put(chosen, "load", load);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
