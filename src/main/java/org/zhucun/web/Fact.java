package org.zhucun.web;

import org.jspecify.annotations.Nullable;

/** A key and its value; a missing value is shown as a dash; with an href the value is a link. */
public record Fact(
        String key, @Nullable String value, @Nullable String href) {

    public Fact(String key, @Nullable String value) {
        this(key, value, null);
    }

    public String shown() {
        return Show.text(value);
    }
}
