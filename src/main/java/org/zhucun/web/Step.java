package org.zhucun.web;

import org.jspecify.annotations.Nullable;

/** A step on the way; state is {@code done}, {@code now} or {@code todo}; the note says who, when or what is needed. */
public record Step(String state, String label, @Nullable String note) {

    public boolean current() {
        return state.equals("now");
    }
}
