package org.zhucun.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a follow-up.
 *
 * @param confirmation how the villager confirmed; null where no villager was told
 * @param confirmedBy who confirmed and in which words
 */
public record Outcome(
        String done,
        LocalDate doneOn,
        @Nullable Confirmation confirmation,
        @Nullable String confirmedBy) {}
