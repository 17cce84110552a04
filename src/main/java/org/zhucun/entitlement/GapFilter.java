package org.zhucun.entitlement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of gaps is narrowed to; what makes no sense is as if it were not asked. */
record GapFilter(
        @Nullable String side,
        @Nullable String rule,
        @Nullable String village) {

    /** The rules that are asked: one, those of a side, or all. */
    List<GapRule> rules() {
        var chosen = Arrays.stream(GapRule.values())
                .filter(one -> one.name().equals(rule))
                .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        var ofSide = Arrays.stream(GapRule.values())
                .filter(one -> one.side().name().equals(side))
                .toList();
        return ofSide.isEmpty() ? List.of(GapRule.values()) : ofSide;
    }

    String where() {
        return " where g.village_code >= :village and g.village_code < :village || ':'";
    }

    /** The digits that every village begins with; a county's begin with 1 to 8, so no digits mean all. */
    String place() {
        return village != null && village.matches("[0-9]{9}|[0-9]{12}") ? village : "";
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "side", side);
        put(chosen, "rule", rule);
        put(chosen, "village", village);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
