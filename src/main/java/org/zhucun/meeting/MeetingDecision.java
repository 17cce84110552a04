package org.zhucun.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Condition;

/**
 * What a meeting decided on a subject, and whether that may be used.
 *
 * @param quorate as many came as the rule of its day demands
 * @param passed the meeting is confirmed, had its quorum, and enough voted for it
 * @param conditions why, in the reader's words
 */
public record MeetingDecision(
        long meetingId,
        long meetingSubjectId,
        MeetingKind kind,
        LocalDate heldOn,
        MeetingState state,
        int due,
        @Nullable Integer came,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstained,
        boolean quorate,
        boolean passed,
        List<Condition> conditions) {}
