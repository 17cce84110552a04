package org.zhucun.attendance;

/** Why somebody is not in the village; training, trips for funds and meetings are work for it. */
public enum LeaveKind {
    PERSONAL,
    SICK,
    ANNUAL,
    FAMILY,
    TRAINING,
    FUND_TRIP,
    MEETING;

    /** Announced before it begins, it counts as days in the village. */
    public boolean counts() {
        return this == TRAINING || this == FUND_TRIP || this == MEETING;
    }
}
