package org.zhucun.helper;

/** 单位隶属关系: under whom the helper's unit stands (domain 5). */
public enum Affiliation {
    CENTRAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    ARMY,
    OTHER
}
