package org.zhucun.household;

/** 务工区域. */
public enum WorkRegion {
    IN_TOWN,
    IN_COUNTY,
    IN_PROVINCE,
    OUTSIDE_PROVINCE,
    OTHER
}
