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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** What somebody has against a notice; it waits for one written answer. */
@Entity
class Objection {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long objectionId;

    private String villageCode;
    private long noticeId;
    private @Nullable Long noticeLineId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String said;
    private @Nullable String raisedBy;
    private LocalDate raisedOn;
    private String number;
    private UUID once;
    private LocalDate answerDue;

    @Enumerated(EnumType.STRING)
    private @Nullable NoticeResult finding;

    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable LocalDate answeredOn;
    private String recordedBy;
    private Instant recordedAt;
    private boolean told;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Objection() {}

    Objection(Notice notice, ObjectionForm form, LocalDate today, int answerDays, String by) {
        notice.refuseUnlessOpen(today);
        this.villageCode = notice.villageCode();
        this.noticeId = notice.id();
        this.noticeLineId = form.line();
        this.channel = form.channel();
        this.said = form.said();
        this.raisedBy = form.raisedBy();
        this.raisedOn = today;
        this.number = FollowNumbers.next();
        this.once = form.once();
        this.answerDue = today.plusDays(answerDays);
        this.recordedBy = by;
        this.recordedAt = InstantSource.system().instant(); // the machine's time: when it was recorded
    }

    void tell() {
        told = true;
    }

    /** Answers in writing, once. */
    void answer(NoticeResult found, String words, LocalDate today, String by) {
        if (answer != null) {
            throw new Refusal("objection.answered.already");
        }
        if (found == NoticeResult.UNOPPOSED) {
            throw new IllegalArgumentException("an objection is answered with UPHELD or REJECTED");
        }
        finding = found;
        answer = words;
        answeredOn = today;
        answeredBy = by;
    }

    long id() {
        return Objects.requireNonNull(objectionId);
    }

    long noticeId() {
        return noticeId;
    }

    @Nullable
    Long noticeLineId() {
        return noticeLineId;
    }

    String villageCode() {
        return villageCode;
    }

    String said() {
        return said;
    }

    String number() {
        return number;
    }

    boolean isTold() {
        return told;
    }

    boolean isOpen() {
        return answer == null;
    }

    @Nullable
    NoticeResult finding() {
        return finding;
    }
}
