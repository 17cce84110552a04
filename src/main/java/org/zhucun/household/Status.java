package org.zhucun.household;

/** 脱贫属性: where a household stands in a year. Who was NEVER poor is in the register because it is watched. */
public enum Status {
    POOR,
    LEAVING,
    EXITED,
    RELAPSED,
    CANCELLED,
    NEVER
}
