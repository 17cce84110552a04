package org.zhucun.secretary;

import java.time.LocalDate;

/** A person proposed for a village. */
public record Nomination(
        long cadreId,
        String villageCode,
        PostingRole role,
        NominationSource source,
        boolean dutiesReleased,
        LocalDate day,
        LocalDate plannedFrom,
        LocalDate plannedUntil) {}
