package org.zhucun.household;

/** 识别标准: by whose standard a household was identified. */
public enum Standard {
    NATIONAL,
    PROVINCIAL,
    CITY
}
