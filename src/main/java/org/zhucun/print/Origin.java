package org.zhucun.print;

/**
 * What the foot of every page says.
 *
 * @param who the name and post of who printed it
 * @param when day and minute, in words
 * @param why the purpose
 */
public record Origin(String who, String when, String why) {}
