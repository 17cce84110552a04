package org.zhucun.secretary;

import java.util.List;

/** Why a posting ends before it is released. */
public enum EndGround {
    TERM,
    HEALTH,
    UNIT_NEED,
    UNFIT,
    ABSENT,
    FRAUD,
    DERELICTION,
    BAD_INFLUENCE,
    RATED_LOW;

    /** Replaced without blame. */
    static List<EndGround> ofReplacement() {
        return List.of(TERM, HEALTH, UNIT_NEED);
    }

    /** Grounds of recall (domain.md, section 6). */
    static List<EndGround> ofRecall() {
        return List.of(UNFIT, ABSENT, FRAUD, DERELICTION, BAD_INFLUENCE, HEALTH, RATED_LOW);
    }
}
