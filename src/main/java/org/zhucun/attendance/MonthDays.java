package org.zhucun.attendance;

/**
 * A person's days of a month.
 *
 * @param working working days while posted
 * @param needed days in the village that the rule asks for
 * @param present days in the village, announced trips among them
 * @param leave working days on granted leave
 * @param absent past working days of which nothing is known
 * @param met whether the rule is met
 */
public record MonthDays(String name, int working, int needed, int present, int leave, int absent, boolean met) {}
