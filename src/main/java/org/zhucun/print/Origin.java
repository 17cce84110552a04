package org.zhucun.print;

import org.jspecify.annotations.Nullable;

/**
 * What the foot of every page says.
 *
 * @param who the name and post of who printed it
 * @param when day and minute, in words
 * @param why the purpose; null where none was asked
 */
public record Origin(String who, String when, @Nullable String why) {}
