package org.zhucun.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened; a listener runs in its transaction.
 *
 * @param reportId the villager's report that it came from
 */
public record CaseOpened(
        long caseFileId,
        String villageCode,
        String kind,
        @Nullable Long householdId,
        LocalDate day,
        @Nullable Long reportId) {}
