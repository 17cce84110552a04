package org.zhucun.secretary;

import java.util.Arrays;
import java.util.List;

/** Where a posting stands (domain.md, section 6). */
public enum PostingState {
    NOMINATED,
    REJECTED,
    WITHDRAWN,
    REVIEWED,
    TRAINED,
    IN_POST,
    ON_LEAVE,
    WARNED,
    RECALLING,
    REPLACED,
    RECALLED,
    RELEASED;

    /** Whether the person holds the post: on leave, warned and with a recall proposed he still does. */
    public boolean holds() {
        return this == IN_POST || this == ON_LEAVE || this == WARNED || this == RECALLING;
    }

    /** On the way to the village. */
    public boolean coming() {
        return this == NOMINATED || this == REVIEWED || this == TRAINED;
    }

    /** The constants of those who hold a post, for SQL. */
    public static List<String> holding() {
        return Arrays.stream(values())
                .filter(PostingState::holds)
                .map(PostingState::name)
                .toList();
    }
}
