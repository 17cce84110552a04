package org.zhucun.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** A matter on the way of 四议两公开. What its meetings decided is asked of the meetings. */
@Entity
class Deliberation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long deliberationId;

    private String villageCode;
    private String title;
    private String proposal;
    private @Nullable String subjectTable;
    private @Nullable Long subjectId;
    private @Nullable LocalDate sentOn;
    private @Nullable Long resolutionNoticeId;
    private @Nullable Long resultNoticeId;
    private @Nullable String abandonedBecause;
    private String begunBy;
    private LocalDate begunOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Deliberation() {}

    Deliberation(
            String villageCode,
            String title,
            String proposal,
            @Nullable String subjectTable,
            @Nullable Long subjectId,
            LocalDate begunOn,
            String begunBy) {
        this.villageCode = villageCode;
        this.title = title;
        this.proposal = proposal;
        this.subjectTable = subjectTable;
        this.subjectId = subjectId;
        this.begunOn = begunOn;
        this.begunBy = begunBy;
    }

    /** The proposal goes out to the party members, days before they meet. */
    void send(LocalDate day) {
        refuseIfAbandoned();
        if (sentOn != null) {
            throw new Refusal("deliberation.sent.already", sentOn.toString());
        }
        sentOn = day;
    }

    /** Its notice was withdrawn, say for a wrong word: it is posted once more. */
    void takeBack(long noticeId) {
        if (Objects.equals(resolutionNoticeId, noticeId)) {
            resolutionNoticeId = null;
        }
        if (Objects.equals(resultNoticeId, noticeId)) {
            resultNoticeId = null;
        }
    }

    void discloseResolution(long noticeId) {
        refuseIfAbandoned();
        if (resolutionNoticeId != null) {
            throw new Refusal("deliberation.disclosed.already");
        }
        resolutionNoticeId = noticeId;
    }

    void discloseResult(long noticeId) {
        refuseIfAbandoned();
        if (resolutionNoticeId == null) {
            throw new Refusal("deliberation.result.early");
        }
        if (resultNoticeId != null) {
            throw new Refusal("deliberation.disclosed.already");
        }
        resultNoticeId = noticeId;
    }

    void abandon(String because) {
        refuseIfAbandoned();
        if (resultNoticeId != null) {
            throw new Refusal("deliberation.abandon.late");
        }
        abandonedBecause = because;
    }

    void refuseIfAbandoned() {
        if (abandonedBecause != null) {
            throw new Refusal("deliberation.abandoned");
        }
    }

    long id() {
        return Objects.requireNonNull(deliberationId);
    }

    String villageCode() {
        return villageCode;
    }

    String title() {
        return title;
    }

    String proposal() {
        return proposal;
    }

    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    @Nullable
    Long resolutionNoticeId() {
        return resolutionNoticeId;
    }

    @Nullable
    Long resultNoticeId() {
        return resultNoticeId;
    }

    @Nullable
    String abandonedBecause() {
        return abandonedBecause;
    }

    LocalDate begunOn() {
        return begunOn;
    }
}
