package org.zhucun.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of courses is narrowed to; what makes no sense is as if it were not asked. */
record CourseFilter(
        @Nullable String q, @Nullable String kind, @Nullable String year) {

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and (position(:q in t.title) > 0 or position(:q in t.place) > 0)");
            values.put("q", q);
        }
        if (isKind()) {
            sql.append(" and t.kind = :kind");
            values.put("kind", String.valueOf(kind));
        }
        if (isYear()) {
            sql.append(" and t.held_until >= make_date(:year, 1, 1) and t.held_until < make_date(:year + 1, 1, 1)");
            values.put("year", Integer.valueOf(String.valueOf(year)));
        }
        return sql.toString();
    }

    boolean isKind() {
        return Arrays.stream(TrainingKind.values()).anyMatch(one -> one.name().equals(kind));
    }

    boolean isYear() {
        return year != null && year.matches("20[0-9]{2}");
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        if (q != null) {
            chosen.put("q", q);
        }
        if (kind != null) {
            chosen.put("kind", kind);
        }
        if (year != null) {
            chosen.put("year", year);
        }
        return chosen;
    }
}
