package org.zhucun.worklog;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to; what makes no sense is as if it were not asked. */
record LogFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String person,
        @Nullable String kind,
        @Nullable String month,
        @Nullable String project) {

    /** Entries about one project. */
    static LogFilter about(long project) {
        return new LogFilter(null, null, null, null, null, String.valueOf(project));
    }

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(
                    " and (position(:q in l.said) > 0 or position(:q in l.problem) > 0 or position(:q in l.promise) > 0 or position(:q in l.people) > 0)");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and l.village_code >= :village and l.village_code < :village || ':'");
            values.put("village", village);
        }
        if (person != null) {
            sql.append(" and l.author = :person");
            values.put("person", person);
        }
        if (kind != null) {
            sql.append(" and :kind = any (l.kinds)");
            values.put("kind", kind);
        }
        var about = chosenProject();
        if (about != null) {
            sql.append(" and l.project_id = :project");
            values.put("project", about);
        }
        var chosen = chosenMonth();
        if (chosen != null) {
            sql.append(" and l.happened_on between :first and :last");
            values.put("first", chosen.atDay(1));
            values.put("last", chosen.atEndOfMonth());
        }
        return sql.toString();
    }

    @Nullable
    Long chosenProject() {
        return project != null && project.matches("[0-9]{1,18}") ? Long.valueOf(project) : null;
    }

    @Nullable
    YearMonth chosenMonth() {
        try {
            return month == null ? null : YearMonth.parse(month);
        } catch (DateTimeParseException notAMonth) {
            return null;
        }
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "village", village);
        put(chosen, "person", person);
        put(chosen, "kind", kind);
        put(chosen, "month", month);
        put(chosen, "project", project);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
