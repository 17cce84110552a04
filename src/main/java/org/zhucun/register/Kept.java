package org.zhucun.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sum that the database keeps of exactly the rows asked for, by which a list that is reached from a figure knows its
 * number however large it is; dashboards read the same sums. What they do not know is counted.
 *
 * @param keys within the kind, added up
 * @param withPersons whether the persons of these households are kept beside them
 */
record Kept(String place, int year, String kind, List<String> keys, boolean withPersons) {

    private static final Set<Integer> DIGITS = Set.of(2, 4, 6, 9, 12);
    private static final Set<String> PLACES = Set.of("town", "village", "year");
    private static final List<String> POOR = List.of("POOR", "LEAVING", "RELAPSED");
    private static final List<String> REGISTERED = List.of("POOR", "LEAVING", "RELAPSED", "EXITED");
    private static final List<String> ALL = List.of("POOR", "LEAVING", "RELAPSED", "EXITED", "CANCELLED", "NEVER");
    private static final List<String> SEXES = List.of("MALE", "FEMALE", "UNKNOWN", "UNSTATED");
    private static final List<String> BANDS = List.of("0-6", "7-15", "16-24", "25-44", "45-59", "60-79", "80-", "none");

    /** How the households of :keptPlace stand now and why, as rows of sums. */
    static final String STANDING = """
            (select split_part(key, ':', 1) as status, split_part(key, ':', 2) as main_cause, households, persons
             from tally where place = :keptPlace and year = 0 and kind = 'STANDING') s""";

    /** Of the present only what is rare is kept here and how they stand; household_count knows the rest. */
    private static final Map<String, String> PRESENT =
            Map.of("missing", "MISSING", "below", "BELOW", "dangerous", "DANGEROUS");

    /** @param within the viewer's own place */
    static @Nullable Kept ofHouseholds(Asked asked, String within) {
        var place = place(asked, within);
        if (place == null) {
            return null;
        }
        var rest = rest(asked);
        if (asked.value("year") == null) {
            return PRESENT.entrySet().stream()
                    .filter(one -> rest.equals(Map.of(one.getKey(), "yes")))
                    .findFirst()
                    .map(one -> new Kept(place, 0, "PRESENT", List.of(one.getValue()), true))
                    .orElse(null);
        }
        var year = Integer.parseInt(String.valueOf(asked.value("year")));
        if (rest.isEmpty()) {
            return new Kept(place, year, "STATUS", ALL, true);
        }
        var status = rest.get("status");
        if (status != null && rest.size() == 1) {
            return new Kept(place, year, "STATUS", List.of(status), true);
        }
        if (rest.equals(Map.of("status", "EXITED", "exited", String.valueOf(year)))) {
            return new Kept(place, year, "EXIT", List.of(""), true);
        }
        if (rest.equals(Map.of("standing", "poor"))) {
            return new Kept(place, year, "STATUS", POOR, true);
        }
        return "registered".equals(rest.remove("standing")) ? ofRegistered(place, year, rest) : null;
    }

    private static @Nullable Kept ofRegistered(String place, int year, Map<String, String> rest) {
        if (rest.isEmpty()) {
            return new Kept(place, year, "STATUS", REGISTERED, true);
        }
        if (rest.size() > 1) {
            return null;
        }
        var one = rest.entrySet().iterator().next();
        return switch (one.getKey()) {
            case "cause", "attribute", "band" ->
                new Kept(place, year, one.getKey().toUpperCase(Locale.ROOT), List.of(one.getValue()), true);
            case "missing", "whole", "unchecked" ->
                new Kept(place, year, "MISSING", List.of(one.getKey().toUpperCase(Locale.ROOT)), true);
            case "status" ->
                REGISTERED.contains(one.getValue())
                        ? new Kept(place, year, "STATUS", List.of(one.getValue()), true)
                        : null;
            case "below" -> new Kept(place, year, "BAND", List.of("UNDER"), true);
            // persons beside an income are the divisor of that year, not who lives there
            case "known" -> new Kept(place, year, "INCOME", List.of("NET"), false);
            default -> null;
        };
    }

    static @Nullable Kept ofPersons(Asked asked, String within) {
        var place = place(asked, within);
        if (place == null || asked.value("year") == null) {
            return null;
        }
        var year = Integer.parseInt(String.valueOf(asked.value("year")));
        var rest = rest(asked);
        if (rest.isEmpty()) {
            return new Kept(place, year, "PERSON", List.of(""), true);
        }
        if (rest.keySet().equals(Set.of("labour"))) {
            return new Kept(place, year, "LABOUR", List.of(rest.getOrDefault("labour", "")), true);
        }
        if (rest.keySet().equals(Set.of("away", "region"))) {
            return new Kept(place, year, "AWAY", List.of(rest.getOrDefault("region", "")), true);
        }
        var sexes = rest.containsKey("sex") ? List.of(rest.getOrDefault("sex", "")) : SEXES;
        var band = band(rest);
        return band == null || !Set.of("sex", "age", "ageFrom", "ageTo").containsAll(rest.keySet())
                ? null
                : new Kept(
                        place,
                        year,
                        "AGE",
                        sexes.stream().map(sex -> band + ":" + sex).toList(),
                        true);
    }

    private static @Nullable String band(Map<String, String> rest) {
        var band = rest.containsKey("age")
                ? "none"
                : rest.getOrDefault("ageFrom", "") + "-" + rest.getOrDefault("ageTo", "");
        return BANDS.contains(band) && !(rest.containsKey("age") && rest.containsKey("ageFrom")) ? band : null;
    }

    private static Map<String, String> rest(Asked asked) {
        var rest = new HashMap<String, String>();
        asked.chosen().forEach((criterion, value) -> {
            if (!PLACES.contains(criterion.name())) {
                rest.put(criterion.name(), value);
            }
        });
        return rest;
    }

    /** The sum as a question; null of nothing kept. */
    static String sql(@Nullable Kept kept, String what) {
        return kept == null
                ? "null::bigint"
                : "(select coalesce(sum(t." + what
                        + "), 0) from tally t where t.place = :keptPlace and t.year = :keptYear and t.kind = :keptKind and t.key = any(:keptKeys))";
    }

    /** Whether these are all who are registered at the end of a year: what is rare among them is kept too. */
    boolean isRegistered() {
        return kind.equals("STATUS") && keys.equals(REGISTERED);
    }

    /** Households of another kind in the place and year of {@link #params}. */
    static String beside(int year, String kind, String key) {
        return "(select coalesce(sum(t.households), 0) from tally t where t.place = :keptPlace and t.year = " + year
                + " and t.kind = '" + kind + "' and t.key = '" + key + "')";
    }

    Map<String, Object> params() {
        return Map.of("keptPlace", place, "keptYear", year, "keptKind", kind, "keptKeys", keys.toArray(String[]::new));
    }

    /** The place that the rows are asked of: sums are kept from province to village. */
    static @Nullable String place(Asked asked, String within) {
        var town = asked.value("town");
        var village = asked.value("village");
        if (asked.search() != null || village != null && town != null && !village.startsWith(town)) {
            return null;
        }
        var place = village != null ? village : town != null ? town : within;
        return DIGITS.contains(place.length()) && (place.startsWith(within)) ? place : null;
    }
}
