package org.zhucun.casework;

import java.time.LocalDate;

/** How a watched household is helped, contributed as a bean by the module that plans it. */
public interface CaseMeasures {

    /** How many measures were planned for the household on this day or later and not dropped. */
    int since(long householdId, LocalDate day);
}
