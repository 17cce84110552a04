package org.zhucun.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a module above can make of a visit, say a clue out of its problem; contributed as a bean. */
public interface VisitAction {

    /** @param problem what was found, by the visit or the log entry that it belongs to */
    record Seen(
            long visitId,
            String villageCode,
            long householdId,
            LocalDate visitedOn,
            @Nullable String problem,
            boolean withdrawn) {}

    /** @param makes whether it makes something when pressed; else it leads to what was made */
    record Offer(String label, String path, boolean makes) {}

    /** The button on the visit's page; null when this module makes nothing of it, or the reader may not. */
    @Nullable
    Offer of(Seen visit);
}
