package org.zhucun.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a record's history as its page shows it.
 *
 * @param when the moment in words
 * @param what what happened: 修改了收入, 登记了住户、收入 7
 * @param lines the fields that changed; empty where a row was only added
 */
public record Change(
        String when,
        String who,
        String role,
        String what,
        List<Line> lines,
        @Nullable String reason) {

    /** A field, what it was and what it is; missing is a dash, secrets are masked. */
    public record Line(String field, String before, String after) {}
}
