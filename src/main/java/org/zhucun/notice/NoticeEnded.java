package org.zhucun.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice ran its days, its objections are answered, and it ended with a result for each of its lines. */
public record NoticeEnded(
        long noticeId,
        String villageCode,
        NoticeKind kind,
        NoticeResult result,
        @Nullable String subjectTable,
        @Nullable Long subjectId,
        List<Line> lines) {

    /** The result for the record behind a line. */
    public record Line(String subjectTable, long subjectId, NoticeResult result) {}
}
