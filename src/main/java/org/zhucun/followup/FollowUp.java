package org.zhucun.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** Something promised or found: open until it is done, or until the record where it began takes it back. */
@Entity
class FollowUp {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long followUpId;

    private String villageCode;

    @Enumerated(EnumType.STRING)
    private FollowUpKind kind;

    private String what;

    @Enumerated(EnumType.STRING)
    private FollowUpSource source;

    private long sourceId;
    private @Nullable Long householdId;
    private boolean villager;
    private LocalDate begunOn;
    private LocalDate dueOn;
    private String owner;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    private @Nullable String done;
    private @Nullable LocalDate doneOn;
    private @Nullable String closedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Confirmation confirmation;

    private @Nullable String confirmedBy;
    private @Nullable UUID sendId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected FollowUp() {}

    @SuppressWarnings("NullAway.Init") // reword() fills the rest
    FollowUp(Raised raised) {
        this.villageCode = raised.villageCode();
        this.kind = raised.kind();
        this.source = raised.source();
        this.sourceId = raised.sourceId();
        this.state = FollowUpState.OPEN;
        this.owner = raised.owner();
        this.begunOn = raised.begunOn();
        reword(raised);
    }

    /** The record where it began was corrected; what is done stays as it was. */
    final void reword(Raised raised) {
        if (state == FollowUpState.DONE) {
            return;
        }
        if (raised.what() == null) {
            state = FollowUpState.WITHDRAWN;
            return;
        }
        what = raised.what();
        dueOn = Objects.requireNonNull(raised.dueOn());
        begunOn = raised.begunOn();
        householdId = raised.householdId();
        villager = raised.villager();
        state = FollowUpState.OPEN;
    }

    /** Done; where a villager was told, a villager confirms it by signature or in words. */
    void close(Outcome outcome, LocalDate today, String by, @Nullable UUID send) {
        refuseUnlessOpen();
        if (villager && outcome.confirmation() == null) {
            throw new Refusal("followUp.close.unconfirmed");
        }
        if (outcome.confirmation() == Confirmation.WORDS && outcome.confirmedBy() == null) {
            throw new Refusal("followUp.close.who");
        }
        if (outcome.doneOn().isAfter(today) || outcome.doneOn().isBefore(begunOn)) {
            throw new Refusal("followUp.close.day", begunOn.toString());
        }
        done = outcome.done();
        doneOn = outcome.doneOn();
        closedBy = by;
        confirmation = outcome.confirmation();
        confirmedBy = outcome.confirmedBy();
        sendId = send;
        state = FollowUpState.DONE;
    }

    /** Somebody else does it, or it may take longer. */
    void give(String to, LocalDate until) {
        refuseUnlessOpen();
        if (until.isBefore(begunOn)) {
            throw new Refusal("followUp.give.day", begunOn.toString());
        }
        owner = to;
        dueOn = until;
    }

    void give(String to) {
        refuseUnlessOpen();
        owner = to;
    }

    /** Done, and about no household in particular. */
    boolean wasDoneForAll() {
        return state == FollowUpState.DONE && householdId == null;
    }

    @Nullable
    Long householdId() {
        return householdId;
    }

    boolean isOpen() {
        return state == FollowUpState.OPEN;
    }

    private void refuseUnlessOpen() {
        if (state != FollowUpState.OPEN) {
            throw new Refusal("followUp.over");
        }
    }

    boolean wasClosedBy(UUID send) {
        return send.equals(sendId);
    }

    boolean changedSince(int read) {
        return version != read;
    }

    long id() {
        return Objects.requireNonNull(followUpId);
    }

    String villageCode() {
        return villageCode;
    }
}
