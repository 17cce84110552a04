package org.zhucun.secretary;

/** As the identity card says. */
public enum Gender {
    MALE,
    FEMALE
}
