package org.zhucun.yearly;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person did in a village in a year.
 *
 * @param months months that have begun
 * @param signed months signed by the town
 * @param working working days of the months
 * @param needed days in the village that the rule of the year asks for
 * @param present days in the village
 * @param leave working days on granted leave
 * @param absent past working days of which nothing is known
 * @param entries log entries
 * @param written days with an entry
 * @param visits visits at homes
 * @param households different households visited in the year
 * @param problems problems found
 * @param solved follow-ups closed
 * @param courses courses attended that ended in the year
 * @param hours hours of these courses
 * @param passed tests of these courses passed
 * @param checked entries of the year drawn and checked
 * @param upheld of these, found to be true
 */
record YearSums(
        int months,
        int signed,
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
        int courses,
        BigDecimal hours,
        int passed,
        int checked,
        int upheld) {

    /** By name, in the order in which they are shown. */
    Map<String, Number> named() {
        var named = new LinkedHashMap<String, Number>();
        named.put("months", months);
        named.put("signed", signed);
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
        named.put("courses", courses);
        named.put("hours", hours);
        named.put("passed", passed);
        named.put("checked", checked);
        named.put("upheld", upheld);
        return named;
    }
}
