package org.zhucun.visit;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to; what makes no sense is as if it were not asked. */
record VisitFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String visitor,
        @Nullable String month,
        @Nullable String with) {

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(
                    " and (position(:q in p.head_name) > 0 or position(:q in v.said) > 0 or position(:q in l.said) > 0 or p.initials = lower(:q))");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and v.village_code >= :village and v.village_code < :village || ':'");
            values.put("village", village);
        }
        if (visitor != null) {
            sql.append(" and v.visitor = :visitor");
            values.put("visitor", visitor);
        }
        var chosen = chosenMonth();
        if (chosen != null) {
            sql.append(" and v.visited_on between :first and :last");
            values.put("first", chosen.atDay(1));
            values.put("last", chosen.atEndOfMonth());
        }
        return sql.append(content()).toString();
    }

    private String content() {
        return switch (with == null ? "" : with) {
            case "PROBLEM" -> " and v.problem is not null";
            case "PROMISE" -> " and v.promise is not null";
            case "SIGNED" -> " and v.signed is not null";
            case "WITHDRAWN" -> " and v.withdrawn_because is not null";
            default -> " and v.withdrawn_because is null";
        };
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
        put(chosen, "visitor", visitor);
        put(chosen, "month", month);
        put(chosen, "with", with);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
