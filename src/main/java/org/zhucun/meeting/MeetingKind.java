package org.zhucun.meeting;

import java.util.Locale;

/** Who meets. Quorum and majority of each are dated parameters; whether the majority is of those present or of all due is law. */
public enum MeetingKind {
    REPRESENTATIVES(false),
    VILLAGERS(false),
    HOUSEHOLDS(false),
    GROUP(false),
    PARTY_MEMBERS(true),
    COMMITTEES(false),
    BRANCH(true),
    COLLECTIVE_MEMBERS(true),
    COLLECTIVE_REPRESENTATIVES(true),
    DIRECTORS(true);

    private final boolean ofDue;

    MeetingKind(boolean ofDue) {
        this.ofDue = ofDue;
    }

    /** Whether the votes are held against all who are due, not only those who came. */
    boolean ofDue() {
        return ofDue;
    }

    String quorumParameter() {
        return "meeting.quorum." + slug();
    }

    String majorityParameter() {
        return "meeting.majority." + slug();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
