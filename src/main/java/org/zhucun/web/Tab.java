package org.zhucun.web;

import org.jspecify.annotations.Nullable;

/** One page of a record, beside its others; the count is already in words, null for none. */
public record Tab(
        String label,
        String href,
        boolean current,
        @Nullable String count) {

    public Tab(String label, String href, boolean current) {
        this(label, href, current, null);
    }
}
