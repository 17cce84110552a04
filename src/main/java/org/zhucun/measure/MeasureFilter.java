package org.zhucun.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of measures is narrowed to; what makes no sense is as if it were not asked. */
record MeasureFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String kind,
        @Nullable String year,
        @Nullable String state,
        @Nullable String source,
        @Nullable Long household) {

    /** The conditions, each after " and ", and their values; today is {@code :today}. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(
                    " and (position(:q in m.what) > 0 or m.household_id in (select n.household_id from household_present n where position(:q in n.head_name) > 0))");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and m.village_code >= :village and m.village_code < :village || ':'");
            values.put("village", village);
        }
        if (kind != null) {
            sql.append(" and m.kind = :kind");
            values.put("kind", kind);
        }
        if (year != null && year.matches("20[0-9]{2}")) {
            sql.append(" and m.year = :year");
            values.put("year", Integer.valueOf(year));
        }
        if (source != null) {
            sql.append(" and m.money_source = :source");
            values.put("source", source);
        }
        if (household != null) {
            sql.append(" and m.household_id = :household");
            values.put("household", household);
        }
        return sql.append(standing()).toString();
    }

    private String standing() {
        return switch (state == null ? "" : state) {
            case "LATE" -> " and m.state in ('PLANNED', 'UNDER_WAY') and m.planned_on < :today";
            case "UNSIGNED" -> " and m.state = 'CARRIED_OUT' and m.signed_by is null and not m.signature_pictured";
            case "PLANNED", "UNDER_WAY", "CARRIED_OUT", "DROPPED" -> " and m.state = '" + state + "'";
            default -> "";
        };
    }

    MeasureFilter ofAllStates() {
        return new MeasureFilter(q, village, kind, year, null, source, household);
    }

    MeasureFilter of(String newState) {
        return new MeasureFilter(q, village, kind, year, newState, source, household);
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "village", village);
        put(chosen, "kind", kind);
        put(chosen, "year", year);
        put(chosen, "state", state);
        put(chosen, "source", source);
        put(chosen, "household", household == null ? null : household.toString());
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
