package org.zhucun.household;

import org.jspecify.annotations.Nullable;

/** 与户主关系, with the sex it implies. */
public enum Relation {
    HEAD(null),
    SPOUSE(null),
    SON(Sex.MALE),
    DAUGHTER(Sex.FEMALE),
    DAUGHTER_IN_LAW(Sex.FEMALE),
    SON_IN_LAW(Sex.MALE),
    GRANDSON(Sex.MALE),
    GRANDDAUGHTER(Sex.FEMALE),
    MATERNAL_GRANDSON(Sex.MALE),
    MATERNAL_GRANDDAUGHTER(Sex.FEMALE),
    FATHER(Sex.MALE),
    MOTHER(Sex.FEMALE),
    WIFES_FATHER(Sex.MALE),
    WIFES_MOTHER(Sex.FEMALE),
    HUSBANDS_FATHER(Sex.MALE),
    HUSBANDS_MOTHER(Sex.FEMALE),
    GRANDFATHER(Sex.MALE),
    GRANDMOTHER(Sex.FEMALE),
    MATERNAL_GRANDFATHER(Sex.MALE),
    MATERNAL_GRANDMOTHER(Sex.FEMALE),
    SIBLING(null),
    GREAT_GRANDSON(Sex.MALE),
    GREAT_GRANDDAUGHTER(Sex.FEMALE),
    NEPHEW(Sex.MALE),
    NIECE(Sex.FEMALE),
    SIBLINGS_WIFE(Sex.FEMALE),
    UNCLE(null),
    OTHER(null);

    private final @Nullable Sex sex;

    Relation(@Nullable Sex sex) {
        this.sex = sex;
    }

    /** Whether a person of this sex can stand in this relation; an unknown sex can. */
    public boolean suits(Sex actual) {
        return sex == null || actual == sex || actual == Sex.UNKNOWN || actual == Sex.UNSTATED;
    }
}
