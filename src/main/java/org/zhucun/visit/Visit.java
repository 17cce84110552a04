package org.zhucun.visit;

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

/** A visit at a home. It is not rewritten: what was wrong is withdrawn and recorded anew. */
@Entity
class Visit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long visitId;

    private String villageCode;
    private long householdId;
    private @Nullable Long logEntryId;
    private UUID sendId;
    private LocalDate visitedOn;
    private String visitor;
    private @Nullable String companions;
    private @Nullable String met;
    private @Nullable String said;
    private @Nullable String problem;
    private @Nullable String promise;
    private @Nullable LocalDate promisedBy;
    private @Nullable LocalDate nextOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Signed signed;

    private @Nullable String withdrawnBecause;
    private Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Visit() {}

    /** The visit of a log entry: what was said and promised stands there. */
    Visit(String villageCode, long householdId, long logEntryId, UUID sendId) {
        this.villageCode = villageCode;
        this.householdId = householdId;
        this.logEntryId = logEntryId;
        this.sendId = sendId;
        this.recordedAt = InstantSource.system().instant(); // the machine's time: when it was recorded
        this.visitedOn = LocalDate.EPOCH;
        this.visitor = "";
    }

    Visit(String villageCode, VisitDraft draft, String visitor) {
        this.villageCode = villageCode;
        this.householdId = draft.householdId();
        this.sendId = draft.sendId();
        this.visitedOn = draft.day();
        this.visitor = visitor;
        this.companions = draft.companions();
        this.met = draft.met();
        this.said = draft.said();
        this.problem = draft.problem();
        this.promise = draft.promise();
        this.promisedBy = draft.promisedBy();
        this.nextOn = draft.nextOn();
        this.signed = draft.signed();
        this.recordedAt = InstantSource.system().instant(); // the machine's time: when it was recorded
    }

    /** As the log entry now says; a household named again is visited again. */
    void follow(LocalDate day, String person, @Nullable String people) {
        visitedOn = day;
        visitor = person;
        met = people == null || people.length() <= 100 ? people : people.substring(0, 100);
        withdrawnBecause = null;
    }

    /** The householder signed on the visitor's screen. */
    void sign(String by) {
        if (!visitor.equals(by)) {
            throw new Refusal("visit.sign.other");
        }
        if (withdrawnBecause != null) {
            throw new Refusal("visit.withdrawn.already");
        }
        if (signed != null) {
            throw new Refusal("visit.sign.already");
        }
        signed = Signed.SCREEN;
    }

    void withdraw(String because) {
        if (withdrawnBecause != null) {
            throw new Refusal("visit.withdrawn.already");
        }
        withdrawnBecause = because;
    }

    /** Whether a send of this visit's number says something else, though nothing was done to the visit since. */
    boolean saysOtherwise(VisitDraft draft) {
        return version == 0
                && !(householdId == draft.householdId()
                        && visitedOn.equals(draft.day())
                        && Objects.equals(met, draft.met())
                        && Objects.equals(said, draft.said())
                        && Objects.equals(problem, draft.problem())
                        && Objects.equals(promise, draft.promise())
                        && Objects.equals(nextOn, draft.nextOn()));
    }

    UUID sendId() {
        return sendId;
    }

    boolean isWithdrawn() {
        return withdrawnBecause != null;
    }

    boolean isOfLog() {
        return logEntryId != null;
    }

    long id() {
        return Objects.requireNonNull(visitId);
    }

    String villageCode() {
        return villageCode;
    }

    long householdId() {
        return householdId;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    String visitor() {
        return visitor;
    }
}
