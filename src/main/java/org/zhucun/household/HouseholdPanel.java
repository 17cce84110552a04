package org.zhucun.household;

import org.jspecify.annotations.Nullable;

/**
 * A part of the household page that a module above contributes (visits, measures, doubts). Absent until somebody
 * implements it.
 */
public interface HouseholdPanel {

    /**
     * @param title the heading, in words
     * @param view a template with a fragment {@code panel (model)}
     */
    record Part(String title, String view, Object model) {}

    /** What this module shows of a household; null for nothing. */
    @Nullable
    Part of(long householdId);
}
