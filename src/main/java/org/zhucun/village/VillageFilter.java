package org.zhucun.village;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of villages is narrowed to, as its address says it; what makes no sense is as if it were not asked. */
record VillageFilter(
        @Nullable String q,
        @Nullable String town,
        @Nullable String poor,
        @Nullable String exited,
        @Nullable String terrain,
        @Nullable String reported,
        @Nullable String year,
        @Nullable String leftBy,
        @Nullable String poorIn) {

    int yearOr(int today) {
        return year != null && year.matches("20[0-9]{2}") ? Integer.parseInt(year) : today;
    }

    static boolean isYear(@Nullable String text) {
        return text != null && text.matches("20[0-9]{2}");
    }

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and (starts_with(d.code, :q) or position(:q in d.name) > 0)");
            values.put("q", q);
        }
        if (town != null) {
            sql.append(" and starts_with(d.code, :town)");
            values.put("town", town);
        }
        if ("yes".equals(poor)) {
            sql.append(" and v.poor");
        } else if ("no".equals(poor)) {
            sql.append(" and v.poor is not true");
        }
        if ("none".equals(exited)) {
            sql.append(" and v.poor and v.exit_year is null");
        } else if (exited != null && exited.matches("20[0-9]{2}")) {
            sql.append(" and v.exit_year = :exited");
            values.put("exited", Integer.valueOf(exited));
        }
        if (leftBy != null && isYear(leftBy)) {
            sql.append(" and v.poor and v.exit_year <= :leftBy");
            values.put("leftBy", Integer.valueOf(leftBy));
        }
        if (poorIn != null && isYear(poorIn)) {
            sql.append(" and v.poor and (v.exit_year is null or v.exit_year > :poorIn)");
            values.put("poorIn", Integer.valueOf(poorIn));
        }
        if (terrain != null) {
            sql.append(" and v.terrain = :terrain");
            values.put("terrain", terrain);
        }
        if ("yes".equals(reported)) {
            sql.append(" and r.year is not null");
        } else if ("no".equals(reported)) {
            sql.append(" and r.year is null");
        }
        return sql.toString();
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        var names = new String[] {"q", "town", "poor", "exited", "terrain", "reported", "year", "leftBy", "poorIn"};
        var texts = new @Nullable String[] {q, town, poor, exited, terrain, reported, year, leftBy, poorIn};
        for (var i = 0; i < names.length; i++) {
            var text = texts[i];
            if (text != null) {
                chosen.put(names[i], text);
            }
        }
        return chosen;
    }
}
