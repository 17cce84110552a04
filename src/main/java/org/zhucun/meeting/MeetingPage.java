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
        boolean byName,
        @Nullable String chair,
        @Nullable String recorder,
        @Nullable String minutes,
        @Nullable String cancelled,
        List<Fact> facts,
        List<Subject> subjects,
        List<Attendee> attendees,
        List<AttachedFile> files,
        boolean sheetThere,
        int version,
        boolean mayRecord,
        boolean maySign,
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

    /** @param onScreen whether the signature was drawn on the screen; else it stands on paper */
    record Attendee(String name, boolean came, boolean signed, boolean onScreen) {}

    /** Lines of the sheet for those who are due and not named; a village of thousands copies its last page. */
    public int emptyLines() {
        return Math.min(Math.max(due - attendees.size(), 0), 600);
    }

    /** The minutes paragraph by paragraph, for paper. */
    public List<String> minuteLines() {
        return minutes == null ? List.of() : minutes.lines().toList();
    }

    /** Whether it is written down who came; before that nobody is away. */
    public boolean held() {
        return came != null || named() > 0;
    }

    public long named() {
        return attendees.stream().filter(Attendee::came).count();
    }

    public long signedOnScreen() {
        return attendees.stream().filter(Attendee::onScreen).count();
    }

    public long signedOnPaper() {
        return attendees.stream().filter(Attendee::signed).count() - signedOnScreen();
    }

    /** Whether anybody who is not on the sheet may count among those who came. */
    public boolean hasRoom() {
        return !byName || attendees.size() < due;
    }

    boolean hasRoomFor(List<String> names) {
        return Meeting.hasRoomFor(names, attendees.stream().map(Attendee::name).toList(), due, byName);
    }

    /** Who has not signed yet, of those who are due or came. */
    public List<String> unsigned() {
        return attendees.stream()
                .filter(one -> !one.signed())
                .map(Attendee::name)
                .toList();
    }

    /** The photographed sheet: it speaks for everybody who came. */
    public List<AttachedFile> sheets() {
        return files.stream()
                .filter(file -> file.place().equals(Meetings.SHEET))
                .toList();
    }
}
