package org.zhucun.household;

/** Why the registration of a household ended. */
public enum EndReason {
    MERGED,
    SPLIT,
    MOVED,
    DIED_OUT,
    REMOVED,
    OTHER
}
