package org.zhucun.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name, a group and a decision; the record behind it is known to the system only. */
@Entity
class NoticeLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long noticeLineId;

    private String villageCode;
    private long noticeId;
    private int position;
    private String name;
    private String groupName;
    private String decision;
    private @Nullable String subjectTable;
    private @Nullable Long subjectId;

    @Enumerated(EnumType.STRING)
    private @Nullable NoticeResult outcome;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected NoticeLine() {}

    NoticeLine(Notice notice, int position, NoticeDraft.Line line) {
        this.villageCode = notice.villageCode();
        this.noticeId = notice.id();
        this.position = position;
        this.name = line.name();
        this.groupName = line.group();
        this.decision = line.decision();
        this.subjectTable = line.subjectTable();
        this.subjectId = line.subjectId();
    }

    void conclude(NoticeResult result) {
        outcome = result;
    }

    long id() {
        return Objects.requireNonNull(noticeLineId);
    }

    long noticeId() {
        return noticeId;
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
