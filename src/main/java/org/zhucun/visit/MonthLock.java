package org.zhucun.visit;

import java.time.YearMonth;

/**
 * Contributed as a bean by the module in which a month of a person's work is signed: what lies in a signed month is neither
 * added to nor changed. Without such a bean every month is open.
 */
public interface MonthLock {

    /** Whether the person's month in the village is signed. */
    boolean isLocked(String villageCode, String person, YearMonth month);
}
