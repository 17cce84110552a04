package org.zhucun.review;

/** How far a month under review is. */
public enum ReviewState {
    /** Signed by the town: locked. */
    SIGNED,
    /** Confirmed by the sending unit too: locked. */
    CONFIRMED,
    /** Somebody asked to unlock it: locked until a second person agrees. */
    UNLOCKING,
    /** Unlocked: open until it is signed again. */
    OPEN;

    /** Whether nothing may be added to the month or changed in it. */
    public boolean locks() {
        return this != OPEN;
    }
}
