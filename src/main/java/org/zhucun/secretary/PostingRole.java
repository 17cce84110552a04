package org.zhucun.secretary;

/** What a person is in a village. Where there is a First Secretary, he heads the team. */
public enum PostingRole {
    FIRST_SECRETARY,
    TEAM_HEAD,
    TEAM_MEMBER;

    /** Who leads must be a party member, a cadre of rank or a reserve cadre. */
    public boolean leads() {
        return this != TEAM_MEMBER;
    }
}
