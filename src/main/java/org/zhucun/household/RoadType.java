package org.zhucun.household;

/** 入户路类型. */
public enum RoadType {
    EARTH,
    GRAVEL,
    CONCRETE,
    ASPHALT
}
