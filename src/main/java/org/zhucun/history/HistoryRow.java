package org.zhucun.history;

import org.jspecify.annotations.Nullable;

/** An entry of the history as an administrator sees it: who, when, which field; never a value. */
record HistoryRow(
        long id,
        String when,
        String who,
        String username,
        String role,
        String event,
        String table,
        @Nullable Long row,
        String fields,
        String place,
        String remark) {}
