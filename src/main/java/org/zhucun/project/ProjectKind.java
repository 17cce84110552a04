package org.zhucun.project;

/** 道路硬化, 巷道硬化, 人畜饮水, 提灌灌溉, 光伏电站, 密集烤房, 果库冷库, 培训中心, 校舍, 卫生室, 日间照料中心, 易地搬迁, 产业园大棚, 文化广场, 其他. */
public enum ProjectKind {
    ROAD,
    ALLEY,
    DRINKING_WATER,
    IRRIGATION,
    POWER_STATION,
    CURING_BARN,
    COLD_STORE,
    TRAINING_CENTRE,
    SCHOOL,
    CLINIC,
    DAY_CARE,
    RELOCATION,
    INDUSTRY,
    SQUARE,
    OTHER
}
