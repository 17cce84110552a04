package org.zhucun.account;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Role;

/**
 * A posting in force, as its holder chooses it; the place is in words.
 *
 * @param sendsUntil of a posting that ended: the last day on which its holder sends what waits on the phone, and does nothing else
 */
record PostingChoice(
        long postingId,
        Role role,
        String prefix,
        String place,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate sendsUntil)
        implements Serializable {

    /** Whether its last day has passed: a session does not outlive what it acts for. */
    boolean isOver(LocalDate today) {
        var last = sendsUntil == null ? endsOn : sendsUntil;
        return last != null && last.isBefore(today);
    }

    /** Whether its holder only sends what was written before it ended. */
    boolean onlySends() {
        return sendsUntil != null;
    }
}
