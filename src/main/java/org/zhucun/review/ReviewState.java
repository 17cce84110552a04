package org.zhucun.review;

enum ReviewState {
    /** Signed by the town: locked. */
    SIGNED,
    /** Confirmed by the sending unit too: locked. */
    CONFIRMED,
    /** Somebody asked to unlock it: locked until a second person agrees. */
    UNLOCKING,
    /** Unlocked: open until it is signed again. */
    OPEN;

    boolean locks() {
        return this != OPEN;
    }
}
