package org.zhucun.spotcheck;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhucun.household.Status;

/** What was found at a household that was drawn. */
enum Finding {
    RIGHT,
    WRONG_EXIT,
    WRONG_REGISTRATION;

    /** Null for a word that is none. */
    static @Nullable Finding of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a household can be found so: only who had exited when it was drawn exited wrongly, and only who was
     * registered as poor then was registered wrongly.
     */
    boolean suits(Status drawn) {
        return switch (this) {
            case RIGHT -> true;
            case WRONG_EXIT -> drawn == Status.EXITED;
            case WRONG_REGISTRATION -> drawn != Status.EXITED && drawn != Status.CANCELLED && drawn != Status.NEVER;
        };
    }
}
