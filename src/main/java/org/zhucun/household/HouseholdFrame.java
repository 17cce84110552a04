package org.zhucun.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Tab;

/**
 * What stands on top of every page of a household.
 *
 * @param lead one line of facts, in words
 * @param monitored that it is watched, as what and since when; null when it is not
 */
public record HouseholdFrame(
        long id,
        String number,
        String name,
        String villageCode,
        String villageName,
        @Nullable String groupName,
        String statusCss,
        String statusWord,
        String lead,
        boolean ended,
        @Nullable String ending,
        @Nullable Long continuedBy,
        @Nullable String monitored,
        @Nullable Long headPersonId,
        int members,
        boolean editable,
        boolean checkable,
        List<Tab> tabs) {}
