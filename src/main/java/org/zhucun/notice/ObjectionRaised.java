package org.zhucun.notice;

import org.jspecify.annotations.Nullable;

/**
 * Somebody objected: the case goes back to verification. A listener runs in the transaction that marks the objection as
 * told, as somebody who sees the village; when it fails it is told again.
 *
 * @param subjectTable the record behind the line objected to, or behind the notice; null where there is none
 */
public record ObjectionRaised(
        long objectionId,
        long noticeId,
        @Nullable Long noticeLineId,
        String villageCode,
        @Nullable String subjectTable,
        @Nullable Long subjectId,
        String said) {}
