package org.zhucun.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the history is narrowed to. */
record HistoryFilter(
        @Nullable String who,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String event,
        @Nullable String table,
        @Nullable String village) {

    HistoryFilter ofAnyEvent() {
        return new HistoryFilter(who, from, to, null, table, village);
    }
}
