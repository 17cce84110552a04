package org.zhucun.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a project has come, by its own days: 未开工, 在建, 超期, 已完工. */
enum ProjectStage {
    NOT_BEGUN,
    UNDER_WAY,
    /** Its planned end is over and it is not finished, whether it has begun or not. */
    LATE,
    FINISHED;

    /** The same in SQL over {@code project p} with the day as {@code :today}; a test holds both together. */
    static final String SQL = """
            case when p.finished_on is not null then 'FINISHED' when p.planned_until < :today then 'LATE'
                 when p.started_on is not null then 'UNDER_WAY' else 'NOT_BEGUN' end""";

    static ProjectStage of(
            @Nullable LocalDate startedOn, @Nullable LocalDate finishedOn, LocalDate plannedUntil, LocalDate today) {
        if (finishedOn != null) {
            return FINISHED;
        }
        if (plannedUntil.isBefore(today)) {
            return LATE;
        }
        return startedOn == null ? NOT_BEGUN : UNDER_WAY;
    }

    /** The mark beside its word: what is late is seen. */
    String css() {
        return switch (this) {
            case LATE -> "z-tag late";
            case UNDER_WAY -> "z-tag";
            case FINISHED -> "z-status out";
            case NOT_BEGUN -> "soft";
        };
    }
}
