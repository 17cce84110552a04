package org.zhucun.village;

/** 地形: mountain, hill or plain. */
enum Terrain {
    MOUNTAIN,
    HILL,
    PLAIN
}
