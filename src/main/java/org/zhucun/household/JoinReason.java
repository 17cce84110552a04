package org.zhucun.household;

/** Why somebody joined a household. */
public enum JoinReason {
    REGISTERED,
    BIRTH,
    MARRIED_IN,
    RETURNED,
    OMITTED,
    SPLIT,
    MERGED,
    MOVED_IN,
    OTHER_IN
}
