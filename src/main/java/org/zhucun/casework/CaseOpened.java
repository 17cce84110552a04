package org.zhucun.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case was opened; a listener runs in its transaction. */
public record CaseOpened(
        long caseFileId,
        String villageCode,
        String kind,
        @Nullable Long householdId,
        LocalDate day) {}
