package org.zhucun.secretary;

/** The highest education. */
public enum Schooling {
    SECONDARY,
    COLLEGE,
    BACHELOR,
    MASTER
}
