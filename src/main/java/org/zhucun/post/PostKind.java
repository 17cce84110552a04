package org.zhucun.post;

/** What is done on a public-welfare post (domain 5). */
public enum PostKind {
    CLEANER,
    ROAD,
    WATER,
    FOREST,
    CARE,
    OTHER
}
