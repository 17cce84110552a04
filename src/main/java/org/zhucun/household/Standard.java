package org.zhucun.household;

/** 识别标准: by whose standard a household was identified. */
public enum Standard {
    NATIONAL,
    PROVINCIAL,
    CITY;

    /** Nobody was registered as poor before the register was called for (November 2013). */
    static final String BEGAN = "2013-01-01";
}
