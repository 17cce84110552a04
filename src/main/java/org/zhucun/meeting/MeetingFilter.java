package org.zhucun.meeting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to; what makes no sense is as if it were not asked. */
record MeetingFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String year) {

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(
                    " and (position(:q in m.title) > 0 or exists (select from meeting_subject s where s.meeting_id = m.meeting_id and position(:q in s.title) > 0))");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and m.village_code >= :village and m.village_code < :village || ':'");
            values.put("village", village);
        }
        if (kind != null
                && Arrays.stream(MeetingKind.values())
                        .anyMatch(one -> one.name().equals(kind))) {
            sql.append(" and m.kind = :kind");
            values.put("kind", kind);
        }
        if (state != null
                && Arrays.stream(MeetingState.values())
                        .anyMatch(one -> one.name().equals(state))) {
            sql.append(" and m.state = :state");
            values.put("state", state);
        }
        if (year != null && year.matches("20[0-9]{2}")) {
            sql.append(" and m.held_on >= make_date(:year, 1, 1) and m.held_on < make_date(:year + 1, 1, 1)");
            values.put("year", Integer.valueOf(year));
        }
        return sql.toString();
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
