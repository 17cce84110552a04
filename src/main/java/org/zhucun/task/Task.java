package org.zhucun.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the viewer, in the reader's words.
 *
 * @param what what is to be done
 * @param why in small under it: the rule, the fact
 * @param due the last day; null when there is none
 * @param action the short verb on the button
 * @param href where it is done
 */
public record Task(
        String what, @Nullable String why, @Nullable LocalDate due, String action, String href) {

    /** Days since its last day; 0 while there is time. */
    public long daysLate(LocalDate today) {
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
