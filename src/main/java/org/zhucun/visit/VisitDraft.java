package org.zhucun.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhucun.guarantee.Finding;

/**
 * A visit as it is recorded.
 *
 * @param sendId the number of this send; the same number again is the same visit
 * @param findings what the checklist says; empty when nothing was checked
 */
public record VisitDraft(
        UUID sendId,
        long householdId,
        LocalDate day,
        @Nullable String companions,
        @Nullable String met,
        @Nullable String said,
        @Nullable String problem,
        @Nullable String promise,
        @Nullable LocalDate promisedBy,
        @Nullable LocalDate nextOn,
        @Nullable Signed signed,
        List<Finding> findings,
        @Nullable Joiner joiner,
        @Nullable Leaver leaver) {}
