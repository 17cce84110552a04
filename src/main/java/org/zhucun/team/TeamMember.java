package org.zhucun.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.secretary.Grade;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.PostingState;
import org.zhucun.secretary.Schooling;

/** Somebody of a village's team: now, before, or on the way. */
record TeamMember(
        long villagePostingId,
        String villageCode,
        long cadreId,
        String name,
        PostingRole role,
        PostingState state,
        LocalDate bornOn,
        Schooling education,
        Grade grade,
        boolean reserve,
        boolean partyMember,
        String unit,
        String phone,
        LocalDate plannedFrom,
        LocalDate plannedUntil,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate endedOn) {

    boolean first() {
        return role == PostingRole.FIRST_SECRETARY;
    }

    /** Whether the person was, or is, in the village on a day; the first and the last day count. */
    boolean isThere(LocalDate day) {
        return arrivedOn != null && !arrivedOn.isAfter(day) && (endedOn == null || !endedOn.isBefore(day));
    }

    boolean holds() {
        return state.holds();
    }
}
