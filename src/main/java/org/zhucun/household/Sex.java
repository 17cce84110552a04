package org.zhucun.household;

/** GB/T 2261.1. */
public enum Sex {
    UNKNOWN,
    MALE,
    FEMALE,
    UNSTATED
}
