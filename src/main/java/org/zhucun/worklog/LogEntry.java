package org.zhucun.worklog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** What one person did on a day; only that person corrects it. */
@Entity
class LogEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long logEntryId;

    private String villageCode;
    private UUID sendId;
    private LocalDate happenedOn;
    private String author;
    private String said;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] kinds;

    private @Nullable Long projectId;
    private @Nullable String people;
    private @Nullable String problem;
    private @Nullable String promise;
    private @Nullable LocalDate promisedBy;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private @Nullable Integer accuracy;
    private Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected LogEntry() {}

    @SuppressWarnings("NullAway.Init") // say() fills the rest
    LogEntry(LogDraft draft, String author) {
        this.villageCode = draft.villageCode();
        this.sendId = draft.sendId();
        this.author = author;
        this.recordedAt = InstantSource.system().instant(); // the machine's time: when it was recorded
        say(draft);
    }

    void correct(LogDraft draft, String by) {
        if (!by.equals(author)) {
            throw new Refusal("log.correct.other");
        }
        say(draft);
    }

    private void say(LogDraft draft) {
        happenedOn = draft.day();
        said = draft.said() == null ? "" : draft.said();
        kinds = draft.kinds().toArray(String[]::new);
        projectId = draft.project();
        people = draft.people();
        problem = draft.problem();
        promise = draft.promise();
        promisedBy = draft.promisedBy();
        var place = draft.place();
        if (place != null) {
            latitude = place.latitude();
            longitude = place.longitude();
            accuracy = place.accuracy();
        }
    }

    /** Whether a send of this entry's number says something else, though nobody corrected the entry since. */
    boolean saysOtherwise(LogDraft draft) {
        return version == 0
                && !(said.equals(draft.said() == null ? "" : draft.said())
                        && happenedOn.equals(draft.day())
                        && Objects.equals(projectId, draft.project())
                        && Objects.equals(people, draft.people())
                        && Objects.equals(problem, draft.problem())
                        && Objects.equals(promise, draft.promise()));
    }

    boolean changedSince(int read) {
        return version != read;
    }

    long id() {
        return Objects.requireNonNull(logEntryId);
    }

    String villageCode() {
        return villageCode;
    }

    UUID sendId() {
        return sendId;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    String author() {
        return author;
    }
}
