package org.zhucun.household;

import org.jspecify.annotations.Nullable;

/** Knows which standings were decided elsewhere, say by a case; contributed as a bean. */
public interface DecidedStanding {

    /** The number of what decided how a household stands in a year; null when nothing did. */
    @Nullable
    String of(long householdId, int year);
}
