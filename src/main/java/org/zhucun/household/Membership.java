package org.zhucun.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** Somebody lives in a household, from a day until a day. */
@Entity
class Membership {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long membershipId;

    private String villageCode;
    private long householdId;
    private long personId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private LocalDate joinedOn;

    @Enumerated(EnumType.STRING)
    private JoinReason joinReason;

    private @Nullable LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    private @Nullable LeaveReason leaveReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Membership() {}

    Membership(Household household, long personId, Relation relation, LocalDate joinedOn, JoinReason joinReason) {
        this.villageCode = household.villageCode();
        this.householdId = household.id();
        this.personId = personId;
        this.relation = relation;
        this.joinedOn = joinedOn;
        this.joinReason = joinReason;
    }

    void leave(LocalDate day, LeaveReason reason) {
        if (leftOn != null) {
            throw new Refusal("membership.left", leftOn.toString());
        }
        if (day.isBefore(joinedOn)) {
            throw new Refusal("membership.early", joinedOn.toString());
        }
        leftOn = day;
        leaveReason = reason;
    }

    void relate(Relation now) {
        relation = now;
    }

    /** Corrects the day on which it began. */
    void beganOn(LocalDate day) {
        if (leftOn != null && leftOn.isBefore(day)) {
            throw new Refusal("membership.late", leftOn.toString());
        }
        joinedOn = day;
    }

    long id() {
        return Objects.requireNonNull(membershipId);
    }

    long householdId() {
        return householdId;
    }

    long personId() {
        return personId;
    }

    Relation relation() {
        return relation;
    }

    LocalDate joinedOn() {
        return joinedOn;
    }
}
