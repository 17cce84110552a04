package org.zhucun.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as its administrator sees it. */
record AccountPage(
        long id,
        String username,
        String name,
        boolean ended,
        boolean own,
        boolean mustChange,
        boolean locked,
        @Nullable Instant lastLogin,
        String createdBy,
        int version,
        List<Held> postings) {

    /** A posting the account holds, held or will hold. */
    record Held(
            long id,
            String role,
            String prefix,
            String place,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean over) {}
}
