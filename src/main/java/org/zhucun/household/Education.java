package org.zhucun.household;

/** 文化程度 of whoever is not at school. */
public enum Education {
    ILLITERATE,
    PRIMARY,
    JUNIOR,
    SENIOR,
    COLLEGE,
    UNIVERSITY,
    PRESCHOOL_AGE
}
