package org.zhucun.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** A sheet on the village board. Once it is up its words never change: who made a mistake withdraws it and posts a new one. */
@Entity
class Notice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long noticeId;

    private String villageCode;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String title;
    private String body;
    private @Nullable String basis;
    private String place;
    private String hotline;
    private int days;
    private boolean countsWorkdays;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Enumerated(EnumType.STRING)
    private @Nullable NoticeResult result;

    private @Nullable String subjectTable;
    private @Nullable Long subjectId;
    private @Nullable Long corrects;
    private @Nullable String withdrawnBecause;
    private String preparedBy;
    private Instant preparedAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String concludedBy;
    private @Nullable LocalDate concludedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Notice() {}

    Notice(NoticeDraft draft, String title, String body, String hotline, int days, boolean countsWorkdays, String by) {
        this.villageCode = draft.villageCode();
        this.kind = draft.kind();
        this.title = title;
        this.body = body;
        this.basis = draft.basis();
        this.place = draft.place();
        this.hotline = hotline;
        this.days = days;
        this.countsWorkdays = countsWorkdays;
        this.subjectTable = draft.subjectTable();
        this.subjectId = draft.subjectId();
        this.corrects = draft.corrects();
        this.state = NoticeState.PREPARED;
        this.preparedBy = by;
        this.preparedAt = InstantSource.system().instant(); // the machine's time: when it was recorded
    }

    /** Puts it up. Where two people are asked for, who prepared it is not who publishes it. */
    void publish(LocalDate from, LocalDate to, String by, boolean secondPerson) {
        if (state != NoticeState.PREPARED) {
            throw new Refusal("notice.publish.already");
        }
        if (secondPerson && by.equals(preparedBy)) {
            throw new Refusal("notice.publish.samePerson");
        }
        startsOn = from;
        endsOn = to;
        publishedBy = by;
        publishedAt = InstantSource.system().instant();
        state = NoticeState.PUBLISHED;
    }

    /** Takes it down; it stays in the history with the reason. What was not up yet never was. */
    void withdraw(String because, LocalDate today) {
        if (state != NoticeState.PREPARED && state != NoticeState.PUBLISHED) {
            throw new Refusal("notice.withdraw.over");
        }
        if (startsOn != null && startsOn.isAfter(today)) {
            startsOn = null;
            endsOn = null;
        }
        withdrawnBecause = because;
        state = NoticeState.WITHDRAWN;
    }

    /** Ends it with a result: after its last day, and when nobody waits for an answer. */
    void conclude(LocalDate today, long openObjections, boolean photoMissing, NoticeResult outcome, String by) {
        if (state != NoticeState.PUBLISHED) {
            throw new Refusal("notice.conclude.notUp");
        }
        if (!today.isAfter(Objects.requireNonNull(endsOn))) {
            throw new Refusal("notice.conclude.early", endsOn.toString());
        }
        if (openObjections > 0) {
            throw new Refusal("notice.conclude.open", openObjections);
        }
        if (photoMissing) {
            throw new Refusal("notice.conclude.photo");
        }
        result = outcome;
        concludedBy = by;
        concludedOn = today;
        state = NoticeState.ENDED;
    }

    /** Whether objections may still be taken. */
    void refuseUnlessOpen(LocalDate today) {
        if (state != NoticeState.PUBLISHED
                || today.isBefore(Objects.requireNonNull(startsOn))
                || today.isAfter(Objects.requireNonNull(endsOn))
                || !kind.takesObjections()) {
            throw new Refusal("notice.objection.closed");
        }
    }

    long id() {
        return Objects.requireNonNull(noticeId);
    }

    String villageCode() {
        return villageCode;
    }

    NoticeKind kind() {
        return kind;
    }

    int days() {
        return days;
    }

    boolean countsWorkdays() {
        return countsWorkdays;
    }

    NoticeState state() {
        return state;
    }

    @Nullable
    String subjectTable() {
        return subjectTable;
    }

    @Nullable
    Long subjectId() {
        return subjectId;
    }
}
