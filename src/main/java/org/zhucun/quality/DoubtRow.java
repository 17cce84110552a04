package org.zhucun.quality;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A doubt as the database tells it. */
record DoubtRow(
        long doubtId,
        String villageCode,
        String village,
        long householdId,
        String number,
        String headName,
        @Nullable Long personId,
        String rule,
        int severity,
        String facts,
        String state,
        LocalDate foundOn,
        @Nullable LocalDate closedOn,
        int reopened,
        @Nullable String assignedTo,
        @Nullable String assignedName,
        @Nullable String explanation,
        @Nullable String explainedBy,
        @Nullable String explainedName,
        @Nullable Instant explainedAt,
        @Nullable String confirmedName,
        @Nullable Instant confirmedAt,
        @Nullable String objection) {}
