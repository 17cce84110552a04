package org.zhucun.viewer;

/** What a person may do (architecture.md, Contract). What they may touch is the prefix of their posting. */
public enum Role {
    ADMINISTRATOR(6),
    COUNTY_REVIEWER(6),
    TOWN_CADRE(9),
    TOWN_ACCOUNTANT(9),
    TOWN_CASHIER(9),
    FIRST_SECRETARY(12),
    TEAM_MEMBER(12),
    VILLAGE_CLERK(12);

    private final int prefixLength;

    Role(int prefixLength) {
        this.prefixLength = prefixLength;
    }

    /** Digits of the division this role usually serves: county 6, town 9, village 12. */
    public int prefixLength() {
        return prefixLength;
    }

    /** An administrator keeps accounts and parameters and sees no casework row. */
    public boolean seesCasework() {
        return this != ADMINISTRATOR;
    }

    /** Roles whose work is in one village, mostly on a phone. */
    public boolean isInTheField() {
        return prefixLength == 12;
    }
}
