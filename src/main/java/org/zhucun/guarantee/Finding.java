package org.zhucun.guarantee;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of one of the six: food, clothing, education, medical, housing, water.
 *
 * @param met null where it was not looked at
 * @param note what is missing, when it is not met
 */
public record Finding(
        String what, @Nullable Boolean met, @Nullable String note) {}
