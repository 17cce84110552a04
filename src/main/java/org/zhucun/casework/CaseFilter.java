package org.zhucun.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Role;

/**
 * What the list is narrowed to; what makes no sense is as if it were not asked.
 *
 * @param acts the role that must act
 * @param state open, overdue, or how it ended
 */
record CaseFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String acts,
        @Nullable String state,
        @Nullable String year) {

    static final List<String> STATES = List.of("OPEN", "OVERDUE", "ARCHIVED", "DECLINED", "WITHDRAWN");

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values, LocalDate today) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and position(:q in c.name) > 0");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and c.village_code >= :village and c.village_code < :village || ':'");
            values.put("village", village);
        }
        if (known(Kind.values(), kind)) {
            sql.append(" and c.kind = :kind");
            values.put("kind", String.valueOf(kind));
        }
        if (known(Stage.values(), stage)) {
            sql.append(" and c.outcome is null and c.stage = :stage");
            values.put("stage", String.valueOf(stage));
        }
        if (acts != null && known(Role.values(), acts)) {
            sql.append(" and c.outcome is null and c.stage in (:stages)");
            values.put("stages", stagesOf(Role.valueOf(acts)));
        }
        if (state != null && STATES.contains(state)) {
            switch (state) {
                case "OPEN" -> sql.append(" and c.outcome is null");
                case "OVERDUE" -> {
                    sql.append(" and c.outcome is null and c.due_on < :today");
                    values.put("today", today);
                }
                default -> {
                    sql.append(" and c.outcome = :state");
                    values.put("state", state);
                }
            }
        }
        if (year != null && year.matches("20[0-9]{2}")) {
            sql.append(" and c.year = :year");
            values.put("year", Integer.valueOf(year));
        }
        return sql.toString();
    }

    /** The steps that a role takes; never empty, for an SQL list. */
    static List<String> stagesOf(@Nullable Role role) {
        var stages = Arrays.stream(Stage.values())
                .filter(stage -> role != null && stage.actors().contains(role))
                .map(Enum::name)
                .toList();
        return stages.isEmpty() ? List.of("") : stages;
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "village", village);
        put(chosen, "kind", kind);
        put(chosen, "stage", stage);
        put(chosen, "acts", acts);
        put(chosen, "state", state);
        put(chosen, "year", year);
        return chosen;
    }

    static boolean known(Enum<?>[] constants, @Nullable String name) {
        return Arrays.stream(constants).anyMatch(one -> one.name().equals(name));
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
