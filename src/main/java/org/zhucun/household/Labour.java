package org.zhucun.household;

/** 劳动能力. */
public enum Labour {
    ORDINARY,
    SKILLED,
    WEAK,
    LOST,
    NONE
}
