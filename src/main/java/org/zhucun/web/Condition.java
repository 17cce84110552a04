package org.zhucun.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing that must be true before a step, in the reader's words; a list of them is a {@code .z-checks}.
 *
 * @param text the fact: 到会 38 人，应到 45 人
 * @param rule the rule it is held against, in small under it
 */
public record Condition(boolean met, String text, @Nullable String rule) {

    public String css() {
        return met ? "yes" : "no";
    }
}
