package org.zhucun.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** One subject of a meeting and the votes on it. */
@Entity
class MeetingSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long meetingSubjectId;

    private String villageCode;
    private long meetingId;
    private int position;
    private String title;
    private @Nullable String subjectTable;
    private @Nullable Long subjectId;
    private @Nullable Integer votesFor;
    private @Nullable Integer votesAgainst;
    private @Nullable Integer abstained;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected MeetingSubject() {}

    MeetingSubject(Meeting meeting, int position, Invitation.Matter matter) {
        this.villageCode = meeting.villageCode();
        this.meetingId = meeting.id();
        this.position = position;
        this.title = matter.title();
        this.subjectTable = matter.subjectTable();
        this.subjectId = matter.subjectId();
    }

    /** Nobody votes who is not there. */
    void vote(MeetingRecord.Votes votes, int came) {
        if (votes.votesFor() < 0 || votes.votesAgainst() < 0 || votes.abstained() < 0 || votes.sum() > came) {
            throw new Refusal("meeting.votes.moreThanCame", title, votes.sum(), came);
        }
        votesFor = votes.votesFor();
        votesAgainst = votes.votesAgainst();
        abstained = votes.abstained();
    }

    long id() {
        return Objects.requireNonNull(meetingSubjectId);
    }
}
