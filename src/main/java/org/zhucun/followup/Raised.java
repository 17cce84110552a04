package org.zhucun.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a visit or a log entry left to do.
 *
 * @param what null when the record holds nothing of this kind (any more)
 * @param dueOn the last day; null only without {@code what}
 * @param householdId the household it is about; null for none
 * @param villager whether a villager was told, so that a villager confirms the end
 */
public record Raised(
        String villageCode,
        FollowUpKind kind,
        @Nullable String what,
        FollowUpSource source,
        long sourceId,
        @Nullable Long householdId,
        boolean villager,
        LocalDate begunOn,
        @Nullable LocalDate dueOn,
        String owner) {

    /** The same about a household, whose word closes it, or about none. */
    Raised about(@Nullable Long household) {
        return new Raised(
                villageCode,
                kind,
                what,
                source,
                sourceId,
                household,
                villager || household != null,
                begunOn,
                dueOn,
                owner);
    }

    /** The record holds nothing of the kind any more. */
    Raised takenBack() {
        return new Raised(villageCode, kind, null, source, sourceId, householdId, villager, begunOn, null, owner);
    }
}
