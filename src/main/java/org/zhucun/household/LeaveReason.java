package org.zhucun.household;

/** Why somebody left a household. */
public enum LeaveReason {
    DEATH,
    MARRIED_OUT,
    EMIGRATED,
    IMPRISONED,
    SPLIT,
    MERGED,
    MOVED_OUT,
    REMOVED,
    OTHER_OUT
}
