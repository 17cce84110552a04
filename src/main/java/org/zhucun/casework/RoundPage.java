package org.zhucun.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a round, step by step.
 *
 * @param kind null for all kinds of the year's adjustment together
 */
record RoundPage(
        String villageCode,
        String village,
        @Nullable Kind kind,
        int year,
        String title,
        long cases,
        long open,
        long archived,
        List<Group> groups,
        List<Proposable> proposable) {

    static final String ALL = "ALL";

    /** How its address names it. */
    public String slug() {
        return kind == null ? ALL : kind.name();
    }

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
            @Nullable String kind,
            String due,
            String dueCss,
            boolean free,
            @Nullable String link,
            @Nullable String linked) {}

    /** The households that the registers propose for a kind. */
    record Proposable(
            Kind kind, String title, String how, String statement, String action, List<Candidate> candidates) {}

    /**
     * @param line what the income is held against: the poverty line, or the threshold of monitoring
     * @param low whether the income is under it
     * @param why why it is proposed, or what its guarantees say
     * @param ready whether it is chosen already
     */
    record Candidate(
            long householdId,
            String name,
            String group,
            int persons,
            String perHead,
            String line,
            boolean low,
            String why,
            boolean ready) {}
}
