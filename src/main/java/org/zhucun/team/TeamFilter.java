package org.zhucun.team;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of teams is narrowed to; what makes no sense is as if it were not asked. */
record TeamFilter(
        @Nullable String q,
        @Nullable String town,
        @Nullable String alarm,
        @Nullable String priority) {

    boolean takes(TeamBoard.Team team) {
        return (q == null || team.village().contains(q))
                && (town == null || team.villageCode().startsWith(town))
                && (priority == null
                        || team.priorities().stream().anyMatch(one -> one.name().equals(priority))
                        || !isPriority())
                && takesAlarm(team);
    }

    private boolean takesAlarm(TeamBoard.Team team) {
        if (alarm == null) {
            return true;
        }
        return switch (alarm) {
            case "incomplete" -> !team.check().full();
            case "ending" -> !team.check().met(TeamCheck.Rule.ENDING);
            case "gap" -> team.check().broken();
            case "mix" ->
                !team.check().met(TeamCheck.Rule.AGE)
                        || !team.check().met(TeamCheck.Rule.EDUCATION)
                        || !team.check().met(TeamCheck.Rule.GRADE);
            default -> true;
        };
    }

    boolean isPriority() {
        return Arrays.stream(Priority.values()).anyMatch(one -> one.name().equals(priority));
    }

    boolean isAlarm() {
        return alarm != null && alarm.matches("incomplete|ending|gap|mix");
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "town", town);
        put(chosen, "alarm", alarm);
        put(chosen, "priority", priority);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
