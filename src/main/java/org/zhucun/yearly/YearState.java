package org.zhucun.yearly;

enum YearState {
    /** Signed by the town; the county has its word. */
    SIGNED,
    /** Confirmed by the county. */
    CONFIRMED,
    /** Sent back by the county: the town signs again. */
    RETURNED;

    boolean stands() {
        return this != RETURNED;
    }
}
