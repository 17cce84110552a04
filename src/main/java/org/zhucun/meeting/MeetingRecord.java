package org.zhucun.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a meeting.
 *
 * @param came how many came
 * @param present who came by name, where names are known
 */
public record MeetingRecord(
        int came,
        @Nullable String chair,
        @Nullable String recorder,
        String minutes,
        List<Present> present,
        List<Votes> votes) {

    /** @param signed whether the sheet bears the signature */
    public record Present(String name, boolean signed) {}

    /** @param meetingSubjectId null when the meeting has one subject only */
    public record Votes(@Nullable Long meetingSubjectId, int votesFor, int votesAgainst, int abstained) {

        int sum() {
            return votesFor + votesAgainst + abstained;
        }
    }
}
