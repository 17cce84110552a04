package org.zhucun.household;

/** 主要燃料类型. */
public enum Fuel {
    STRAW,
    DUNG,
    COAL,
    CLEAN,
    OTHER
}
