package org.zhucun.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Condition;

/**
 * Where a notice stands for the record that waits for it.
 *
 * @param result of this record's line once the notice ended; null before
 * @param openObjections against this record's line or the notice as a whole, not answered yet
 * @param conditions what must be true before the record may go on, in the reader's words
 */
public record NoticeStanding(
        long noticeId,
        NoticeKind kind,
        NoticeState state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int days,
        int objections,
        int openObjections,
        @Nullable NoticeResult result,
        List<Condition> conditions) {

    /** Whether the record may go on: the days are over, every objection is answered, and the decision stood. */
    public boolean passed() {
        return result == NoticeResult.UNOPPOSED || result == NoticeResult.UPHELD;
    }
}
