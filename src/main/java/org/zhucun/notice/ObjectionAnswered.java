package org.zhucun.notice;

import org.jspecify.annotations.Nullable;

/**
 * An objection was answered in writing.
 *
 * @param finding UPHELD when the decision stands, REJECTED when the objection was right
 */
public record ObjectionAnswered(
        long objectionId,
        long noticeId,
        String villageCode,
        @Nullable String subjectTable,
        @Nullable Long subjectId,
        NoticeResult finding) {}
