package org.zhucun.review;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person did in a village in a month.
 *
 * @param working working days of the month while posted
 * @param needed days in the village that the rule asks for
 * @param present days in the village, announced trips among them
 * @param leave working days on granted leave
 * @param absent past working days of which nothing is known
 * @param entries log entries
 * @param written days with an entry
 * @param visits visits at homes
 * @param households different households visited
 * @param problems problems found in the month
 * @param solved follow-ups closed in the month
 * @param overdue follow-ups of the person that were overdue when the month ended
 */
public record MonthSums(
        int working,
        int needed,
        int present,
        int leave,
        int absent,
        int entries,
        int written,
        int visits,
        int households,
        int problems,
        int solved,
        int overdue) {

    /** By name, in the order in which they are shown. */
    public Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("working", working);
        named.put("needed", needed);
        named.put("present", present);
        named.put("leave", leave);
        named.put("absent", absent);
        named.put("entries", entries);
        named.put("written", written);
        named.put("visits", visits);
        named.put("households", households);
        named.put("problems", problems);
        named.put("solved", solved);
        named.put("overdue", overdue);
        return named;
    }
}
