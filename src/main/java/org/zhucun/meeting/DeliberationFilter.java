package org.zhucun.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the matters of 四议两公开 are narrowed to; what makes no sense is as if it were not asked. */
record DeliberationFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String waits,
        @Nullable String state,
        @Nullable String year) {

    static final List<String> WAITS =
            List.of("BRANCH", "COMMITTEES", "PARTY_MEMBERS", "REPRESENTATIVES", "RESOLUTION", "RESULT");
    static final List<String> STATES = List.of("OPEN", "DISCLOSED", "ABANDONED");

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and (position(:q in d.title) > 0 or position(:q in d.proposal) > 0)");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and d.village_code >= :village and d.village_code < :village || ':'");
            values.put("village", village);
        }
        if (waits != null && WAITS.contains(waits)) {
            sql.append(" and w.waits = :waits");
            values.put("waits", waits);
        }
        if (state != null && STATES.contains(state)) {
            sql.append(
                    switch (state) {
                        case "OPEN" -> " and w.waits is not null";
                        case "DISCLOSED" -> " and d.result_notice_id is not null";
                        default -> " and d.abandoned_because is not null";
                    });
        }
        if (year != null && year.matches("20[0-9]{2}")) {
            sql.append(" and d.begun_on >= make_date(:year, 1, 1) and d.begun_on < make_date(:year + 1, 1, 1)");
            values.put("year", Integer.valueOf(year));
        }
        return sql.toString();
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "village", village);
        put(chosen, "waits", waits);
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
