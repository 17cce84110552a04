package org.zhucun.post;

/** Why somebody no longer holds a post. */
enum HoldingEnd {
    LEFT,
    ABSENT,
    UNABLE,
    DIED,
    MOVED,
    POST_ENDED
}
