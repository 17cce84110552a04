package org.zhucun.household;

/** 致贫原因: why a household was poor (domain 2). */
public enum Cause {
    ILLNESS,
    DISABILITY,
    SCHOOLING,
    DISASTER,
    LAND,
    WATER,
    SKILL,
    LABOUR,
    CAPITAL,
    TRANSPORT,
    MOTIVATION,
    MARRIAGE,
    FUNERAL,
    OTHER
}
