package org.zhucun.secretary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post in a village.
 *
 * @param accountId the account the person signs in with; null while none is linked
 * @param from the day of arrival
 * @param to the day it ended; null while it goes on
 * @param unit the sending unit
 */
public record Posted(
        long villagePostingId,
        long cadreId,
        String name,
        @Nullable Long accountId,
        @Nullable String username,
        String villageCode,
        PostingRole role,
        PostingState state,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate plannedUntil,
        String unit,
        String phone) {}
