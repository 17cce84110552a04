package org.zhucun.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of projects is narrowed to; what makes no sense is as if it were not asked. */
record ProjectFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String year) {

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and (position(:q in p.name) > 0 or position(:q in p.site) > 0 or position(:q in p.unit) > 0)");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and p.village_code >= :village and p.village_code < :village || ':'");
            values.put("village", village);
        }
        if (kind != null && isKind()) {
            sql.append(" and p.kind = :kind");
            values.put("kind", kind);
        }
        if (stage != null && isStage()) {
            sql.append(" and ").append(ProjectStage.SQL).append(" = :stage");
            values.put("stage", stage);
        }
        if (year != null && isYear()) {
            sql.append(
                    " and p.planned_from < make_date(:year + 1, 1, 1) and p.planned_until >= make_date(:year, 1, 1)");
            values.put("year", Integer.valueOf(year));
        }
        return sql.toString();
    }

    boolean isKind() {
        return Arrays.stream(ProjectKind.values()).anyMatch(one -> one.name().equals(kind));
    }

    boolean isStage() {
        return Arrays.stream(ProjectStage.values()).anyMatch(one -> one.name().equals(stage));
    }

    boolean isYear() {
        return year != null && year.matches("20[0-9]{2}");
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "village", village);
        put(chosen, "kind", kind);
        put(chosen, "stage", stage);
        put(chosen, "year", year);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
