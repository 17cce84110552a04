package org.zhucun.household;

/** 证件类型. */
public enum IdentityKind {
    IDENTITY_CARD,
    DISABILITY_CARD,
    HOUSEHOLD_BOOKLET,
    PASSPORT,
    OTHER
}
