package org.zhucun.casework;

/** What was done to a case. */
enum Act {
    OPENED,
    TAKEN,
    RETURNED,
    OBJECTED,
    SPOT_CHECKED,
    KEPT,
    CLOSED
}
