package org.zhucun.warning;

/** What struck a village or a resident group. */
public enum DisasterKind {
    FLOOD,
    DROUGHT,
    HAIL,
    FROST,
    SNOW,
    WIND,
    LANDSLIDE,
    EARTHQUAKE,
    FIRE,
    PEST,
    OTHER
}
