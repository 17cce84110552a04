package org.zhucun.warning;

/**
 * Whom clues are about (domain 4): who exited may prove unstable, who was never poor and is in the register because they
 * were watched once may be marginal, and both may fall into sudden hardship. Who is poor is helped already.
 */
final class Watchable {

    /** How it stands, asked of a household as the register has it today. */
    static final String STATUS = "status in ('EXITED', 'NEVER')";

    /** Asked of p, a row of household_present, and h, its household: nobody watches it and no case of monitoring is open. */
    static final String CONDITION = "not p.ended and h.monitored is null and p." + STATUS + """
             and not exists (select from case_file c where c.household_id = p.household_id and c.kind = 'MONITORING' and c.outcome is null)""";

    private Watchable() {}
}
