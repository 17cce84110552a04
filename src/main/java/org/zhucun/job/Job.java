package org.zhucun.job;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A piece of long work as its owner sees it. */
public record Job(
        long jobId,
        String kind,
        String title,
        String owner,
        State state,
        long done,
        long total,
        @Nullable String message,
        boolean cancelAsked,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    /** Where a job is: a restart of the application interrupts what was running. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        INTERRUPTED
    }

    /** Between the key of a reason and its arguments. */
    static final String BETWEEN = "\n";

    /** The key of what made it fail; null where that cannot be said to its owner. */
    public @Nullable String reason() {
        return message == null ? null : message.split(BETWEEN)[0];
    }

    public Object[] reasonArguments() {
        return message == null
                ? new Object[0]
                : Arrays.stream(message.split(BETWEEN)).skip(1).toArray();
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
