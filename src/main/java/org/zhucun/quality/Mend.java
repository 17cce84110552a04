package org.zhucun.quality;

import org.jspecify.annotations.Nullable;

/** The page where a contradiction is mended. */
public enum Mend {
    STANDING("/households/%d/standing"),
    LIVING("/households/%d/living"),
    INCOME("/households/%d/incomes"),
    MEMBERS("/households/%d/members"),
    HEAD("/households/%d/head"),
    HELPERS("/households/%d/helpers"),
    VISIT("/visits/new?household=%d"),
    PLAN("/households/%d/plans"),
    PERSON("/persons/%d/basics"),
    FACTS("/persons/%d/facts");

    private final String path;

    Mend(String path) {
        this.path = path;
    }

    String href(long household, @Nullable Long person) {
        var ofPerson = this == PERSON || this == FACTS;
        return ofPerson && person == null
                ? MEMBERS.path.formatted(household)
                : path.formatted(ofPerson && person != null ? person : household);
    }
}
