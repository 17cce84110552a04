package org.zhucun.household;

/** 政治面貌. */
public enum Politics {
    PARTY_MEMBER,
    PROBATIONARY_MEMBER,
    YOUTH_LEAGUE,
    DEMOCRATIC_PARTY,
    NO_PARTY_NOTABLE,
    MASSES
}
