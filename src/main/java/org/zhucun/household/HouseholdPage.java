package org.zhucun.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Chart;
import org.zhucun.web.Fact;
import org.zhucun.web.Happening;

/** The overview of a household. */
record HouseholdPage(
        HouseholdFrame frame,
        @Nullable Chart chart,
        @Nullable String verdict,
        List<MemberRow> members,
        String membersLead,
        @Nullable Checked check,
        List<Fact> living,
        List<Happening> course,
        List<HouseholdPanel.Part> parts) {

    /** The latest check, in words. */
    record Checked(String day, String checkers, List<Item> items) {}

    /** css is yes, no or hm. */
    record Item(String css, String label, @Nullable String note) {}
}
