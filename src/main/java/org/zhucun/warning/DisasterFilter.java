package org.zhucun.warning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the disasters are narrowed to. */
record DisasterFilter(
        @Nullable String village,
        @Nullable String kind,
        @Nullable String year) {

    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (village != null && village.matches("[0-9]{12}")) {
            sql.append(" and x.village_code = :village");
            values.put("village", village);
        }
        if (Arrays.stream(DisasterKind.values()).anyMatch(one -> one.name().equals(kind))) {
            sql.append(" and x.kind = :kind");
            values.put("kind", String.valueOf(kind));
        }
        if (year != null && year.matches("20[0-9]{2}")) {
            sql.append(" and x.happened_on between :from and :to");
            values.put("from", LocalDate.of(Integer.parseInt(year), 1, 1));
            values.put("to", LocalDate.of(Integer.parseInt(year), 12, 31));
        }
        return sql.toString();
    }

    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "village", village);
        put(chosen, "kind", kind);
        put(chosen, "year", year);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
