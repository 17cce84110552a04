package org.zhucun.worklog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day's work as it is recorded.
 *
 * @param sendId the number of this send; the same number again is the same entry
 * @param kinds codes of tasks in the list of that day
 * @param project the project that it is about; null for none
 * @param households households visited; each becomes a visit
 * @param promisedBy the last day of the promise; null without one
 */
public record LogDraft(
        UUID sendId,
        String villageCode,
        LocalDate day,
        @Nullable String said,
        List<String> kinds,
        @Nullable Long project,
        List<Long> households,
        @Nullable String people,
        @Nullable String problem,
        @Nullable String promise,
        @Nullable LocalDate promisedBy,
        @Nullable Position place) {

    /** Where it was recorded, as the phone knew: degrees of WGS 84, metres. */
    public record Position(
            BigDecimal latitude,
            BigDecimal longitude,
            @Nullable Integer accuracy) {}
}
