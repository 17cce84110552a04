package org.zhucun.workbook;

/** Where the register keeps what a column says. */
public enum Table {
    /** Finds the row's place and is not a fact of its own. */
    KEY,
    HOUSEHOLD,
    HOUSEHOLD_YEAR,
    INCOME,
    /** A sum that the register computes itself: it is checked, not stored. */
    SUM,
    PERSON,
    MEMBERSHIP,
    PERSON_YEAR,
    VILLAGE,
    VILLAGE_YEAR,
    /** Known, and kept nowhere. */
    NONE
}
