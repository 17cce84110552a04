package org.zhucun.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Tab;

/**
 * What stands on top of every page of a household.
 *
 * @param lead one line of facts, in words
 * @param registers whether the reader may correct what stands in the register without a case: the town, with a reason
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
        boolean registers,
        List<Tab> tabs) {}
