package org.zhucun.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing that must be true before a step, in the reader's words; a list of them is a {@code .z-checks}.
 *
 * @param text the fact: 到会 38 人，应到 45 人
 * @param rule the rule it is held against, in small under it
 * @param href where it is mended; null where there is no such page, or none for this reader
 */
public record Condition(
        boolean met,
        String text,
        @Nullable String rule,
        @Nullable String href) {

    public Condition(boolean met, String text, @Nullable String rule) {
        this(met, text, rule, null);
    }

    public String css() {
        return met ? "yes" : "no";
    }
}
