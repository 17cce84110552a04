package org.zhucun.job;

import java.time.Instant;
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

    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
