package org.zhucun.helper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** One helper and one household, from a day on, until it ends. */
@Entity
class HelperAssignment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long helperAssignmentId;

    private String villageCode;
    private long householdId;
    private long helperId;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected HelperAssignment() {}

    HelperAssignment(String villageCode, long householdId, long helperId, LocalDate fromOn) {
        this.villageCode = villageCode;
        this.householdId = householdId;
        this.helperId = helperId;
        this.fromOn = fromOn;
    }

    /** The last day on which the helper answered for the household. */
    void end(LocalDate last, EndReason reason) {
        if (toOn != null) {
            throw new Refusal("assignment.over", toOn.toString());
        }
        if (last.isBefore(fromOn)) {
            throw new Refusal("assignment.day.before", fromOn.toString());
        }
        toOn = last;
        endReason = reason;
    }

    boolean isOf(long helper) {
        return helperId == helper;
    }

    boolean open() {
        return toOn == null;
    }

    long householdId() {
        return householdId;
    }

    String villageCode() {
        return villageCode;
    }
}
