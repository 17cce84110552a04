package org.zhucun.household;

/** 脱贫属性: where a household stands in a year. */
public enum Status {
    POOR,
    LEAVING,
    EXITED,
    RELAPSED,
    CANCELLED
}
