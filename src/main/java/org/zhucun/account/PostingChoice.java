package org.zhucun.account;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Role;

/** A posting in force, as its holder chooses it; the place is in words. */
record PostingChoice(
        long postingId,
        Role role,
        String prefix,
        String place,
        @Nullable LocalDate endsOn) implements Serializable {

    /** Whether its last day has passed: a session does not outlive what it acts for. */
    boolean isOver(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }
}
