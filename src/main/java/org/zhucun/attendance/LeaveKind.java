package org.zhucun.attendance;

import java.util.Arrays;
import java.util.List;

/** Why somebody is not in the village; training, trips for funds and meetings are work for it. */
public enum LeaveKind {
    PERSONAL,
    SICK,
    ANNUAL,
    FAMILY,
    TRAINING,
    FUND_TRIP,
    MEETING;

    /** The constants of those that count, for SQL. */
    static final List<String> COUNTING = Arrays.stream(values())
            .filter(LeaveKind::counts)
            .map(LeaveKind::name)
            .toList();

    /** Announced before it begins, it counts as days in the village. */
    public boolean counts() {
        return this == TRAINING || this == FUND_TRIP || this == MEETING;
    }
}
