package org.zhucun.household;

/** 户属性 of a year. */
public enum Attribute {
    GENERAL,
    DIBAO,
    DESTITUTE,
    DIBAO_DESTITUTE
}
