package org.zhucun.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.web.Condition;
import org.zhucun.web.Fact;

/** A meeting as its page shows it. */
record MeetingPage(
        long id,
        String villageCode,
        String village,
        String title,
        String kind,
        String heldOn,
        String state,
        String stateCss,
        int due,
        @Nullable Integer came,
        @Nullable String minutes,
        @Nullable String cancelled,
        List<Fact> facts,
        List<Subject> subjects,
        List<Attendee> attendees,
        List<AttachedFile> files,
        boolean sheetThere,
        int version,
        boolean mayRecord,
        boolean mayConfirm,
        boolean mayCancel,
        boolean mayAttach) {

    record Subject(
            long id,
            int position,
            String title,
            @Nullable String href,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable Integer abstained,
            String verdict,
            String verdictCss,
            List<Condition> conditions) {}

    record Attendee(String name, boolean came, boolean signed) {}

    /** The minutes paragraph by paragraph, for paper. */
    public List<String> minuteLines() {
        return minutes == null ? List.of() : minutes.lines().toList();
    }

    public long named() {
        return attendees.stream().filter(Attendee::came).count();
    }
}
