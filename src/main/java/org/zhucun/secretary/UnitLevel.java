package org.zhucun.secretary;

/** 隶属: at which level the sending unit stands. */
public enum UnitLevel {
    CENTRAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWN
}
