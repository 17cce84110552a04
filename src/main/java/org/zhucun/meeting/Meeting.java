package org.zhucun.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** A meeting: called, recorded by one, confirmed by another. What is confirmed does not change any more. */
@Entity
class Meeting {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long meetingId;

    private String villageCode;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private String title;
    private @Nullable Long deliberationId;
    private LocalDate heldOn;
    private @Nullable LocalTime beginsAt;
    private String place;
    private int due;
    private @Nullable Integer dueListed;
    private @Nullable String dueBecause;
    private @Nullable Integer came;
    private @Nullable String chair;
    private @Nullable String recorder;
    private @Nullable String minutes;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private @Nullable String cancelledBecause;
    private String calledBy;
    private @Nullable String recordedBy;
    private @Nullable String confirmedBy;
    private @Nullable LocalDate confirmedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Meeting() {}

    /** @param listed how many are on the list of that body on the day; null where there is none */
    Meeting(Invitation invitation, @Nullable Integer listed, @Nullable Long deliberationId, String by) {
        var counted = invitation.due() == null ? listed : invitation.due();
        if (counted == null || counted < 1) {
            throw new Refusal("meeting.due.unknown");
        }
        var because = counted.equals(listed) ? null : invitation.dueBecause();
        if (because == null && !counted.equals(listed)) {
            throw listed == null
                    ? new Refusal("meeting.due.unlisted", counted)
                    : new Refusal("meeting.due.unexplained", counted, listed);
        }
        this.villageCode = invitation.villageCode();
        this.kind = invitation.kind();
        this.title = invitation.title();
        this.deliberationId = deliberationId;
        this.heldOn = invitation.heldOn();
        this.beginsAt = invitation.beginsAt();
        this.place = invitation.place();
        this.due = counted;
        this.dueListed = listed;
        this.dueBecause = because;
        this.state = MeetingState.CALLED;
        this.calledBy = by;
    }

    /** Writes down what happened; until it is confirmed it may be written again. */
    void record(MeetingRecord happened, LocalDate today, String by) {
        refuseUnlessMeeting(today);
        if (happened.came() > due) {
            throw new Refusal("meeting.record.moreThanDue", happened.came(), due);
        }
        came = happened.came();
        chair = happened.chair();
        recorder = happened.recorder();
        minutes = happened.minutes();
        recordedBy = by;
        state = MeetingState.RECORDED;
    }

    /** Somebody else confirms the minutes; the sheet of attendance must be there. */
    void confirm(boolean sheetThere, LocalDate today, String by) {
        if (state == MeetingState.CONFIRMED) {
            throw new Refusal("meeting.confirm.already");
        }
        if (state != MeetingState.RECORDED) {
            throw new Refusal("meeting.confirm.unrecorded");
        }
        if (by.equals(recordedBy)) {
            throw new Refusal("meeting.confirm.samePerson");
        }
        if (!sheetThere) {
            throw new Refusal("meeting.confirm.noSheet");
        }
        confirmedBy = by;
        confirmedOn = today;
        state = MeetingState.CONFIRMED;
    }

    /** What happened is written and signed from the day of the meeting until it is confirmed. */
    void refuseUnlessMeeting(LocalDate today) {
        if (state == MeetingState.CONFIRMED || state == MeetingState.CANCELLED) {
            throw new Refusal("meeting.record.over");
        }
        if (heldOn.isAfter(today)) {
            throw new Refusal("meeting.record.early", heldOn.toString());
        }
    }

    void cancel(String because) {
        if (state == MeetingState.CONFIRMED || state == MeetingState.CANCELLED) {
            throw new Refusal("meeting.cancel.over");
        }
        cancelledBecause = because;
        state = MeetingState.CANCELLED;
    }

    void refuseUnlessCalled() {
        if (state != MeetingState.CALLED) {
            throw new Refusal("meeting.subject.late");
        }
    }

    boolean changedSince(int read) {
        return version != read;
    }

    /**
     * Whether names may count among those who came: where a list says who is due, whoever is not on its sheet counts only as
     * far as more are due than the list has. Else anybody from the road would make a quorum.
     */
    static boolean hasRoomFor(Collection<String> names, Collection<String> onSheet, int due, boolean byList) {
        var strangers = names.stream().filter(name -> !onSheet.contains(name)).count();
        return !byList || onSheet.isEmpty() || strangers == 0 || onSheet.size() + strangers <= due;
    }

    long id() {
        return Objects.requireNonNull(meetingId);
    }

    String villageCode() {
        return villageCode;
    }

    MeetingKind kind() {
        return kind;
    }

    MeetingState state() {
        return state;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    int due() {
        return due;
    }

    boolean isByList() {
        return dueListed != null;
    }

    @Nullable
    Integer came() {
        return came;
    }
}
