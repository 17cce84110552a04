package org.zhucun.warning;

/** What struck a village or a resident group. */
enum DisasterKind {
    FLOOD,
    DROUGHT,
    HAIL,
    FROST,
    WIND,
    LANDSLIDE,
    EARTHQUAKE,
    FIRE,
    PEST,
    OTHER
}
