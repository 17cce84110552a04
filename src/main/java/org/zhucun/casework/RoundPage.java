package org.zhucun.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases of a round, step by step. */
record RoundPage(
        String villageCode,
        String village,
        Kind kind,
        int year,
        String title,
        long cases,
        long open,
        long archived,
        List<Group> groups,
        List<Candidate> candidates) {

    /** What may be done for many cases at a step at once. */
    enum How {
        /** One meeting for all. */
        MEETING,
        /** One notice for all. */
        NOTICE,
        /** One announcement for all, then the step. */
        ANNOUNCEMENT,
        /** The step itself, with one note. */
        STEP,
        /** Each household on its own: a visit that asks its income, a signature. */
        ALONE,
        /** Somebody else's. */
        WATCH;

        static How of(Stage stage) {
            return switch (stage.sort()) {
                case MEETING -> MEETING;
                case NOTICE -> NOTICE;
                case ANNOUNCEMENT -> ANNOUNCEMENT;
                case REVIEW, DECISION -> STEP;
                case CLOSING -> stage == Stage.HELP ? ALONE : STEP;
                case MAKING -> stage == Stage.COMPARISON ? STEP : ALONE;
                case VISIT, OPENING -> ALONE;
            };
        }
    }

    /** @param checked how many of them were spot-checked; null where none is asked for */
    record Group(
            Stage stage,
            String word,
            String action,
            String actors,
            How how,
            boolean anyFree,
            @Nullable String checked,
            List<Line> lines) {}

    /**
     * @param free whether it may still be put to a meeting or a notice
     * @param link the meeting or notice that has it
     */
    record Line(
            long id,
            String name,
            String due,
            String dueCss,
            boolean free,
            @Nullable String link,
            @Nullable String linked) {}

    /** @param ready whether income and guarantees already allow the exit */
    record Candidate(
            long householdId,
            String name,
            String group,
            int persons,
            String perHead,
            String line,
            boolean over,
            String guarantees,
            boolean ready) {}
}
