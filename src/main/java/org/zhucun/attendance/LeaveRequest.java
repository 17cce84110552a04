package org.zhucun.attendance;

import static org.zhucun.attendance.LeaveState.GRANTED;
import static org.zhucun.attendance.LeaveState.REFUSED;
import static org.zhucun.attendance.LeaveState.REQUESTED;
import static org.zhucun.attendance.LeaveState.WITHDRAWN;

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
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/**
 * Somebody asks to be away (domain.md, section 6): up to the town's limit of working days the town decides, above it the
 * county; the county may decide both. Nobody decides for himself.
 */
@Entity
class LeaveRequest {

    enum Decides {
        TOWN,
        COUNTY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long leaveRequestId;

    private String villageCode;
    private UUID sendId;
    private String person;

    @Enumerated(EnumType.STRING)
    private LeaveKind kind;

    private LocalDate fromOn;
    private LocalDate toOn;
    private int workingDays;
    private String why;

    @Enumerated(EnumType.STRING)
    private Decides decides;

    @Enumerated(EnumType.STRING)
    private LeaveState state = REQUESTED;

    private LocalDate askedOn;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String because;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected LeaveRequest() {}

    /**
     * @param together working days of this and of other leave that no working day lies between
     * @param limit working days that the town may grant
     * @param grace days after its beginning in which a trip may still arrive from a phone without a signal; the town sees it
     */
    LeaveRequest(LeaveWish wish, String person, int workingDays, int together, int limit, int grace, LocalDate today) {
        if (wish.to().isBefore(wish.from())) {
            throw new Refusal("leave.refused.order");
        }
        if (wish.kind().counts() && wish.from().isBefore(today.minusDays(grace))) {
            throw new Refusal("leave.refused.late", wish.from().toString(), grace);
        }
        this.villageCode = wish.villageCode();
        this.sendId = wish.sendId();
        this.person = person;
        this.kind = wish.kind();
        this.fromOn = wish.from();
        this.toOn = wish.to();
        this.workingDays = workingDays;
        this.why = wish.why();
        this.decides = together > limit && !wish.kind().counts() ? Decides.COUNTY : Decides.TOWN;
        this.askedOn = today;
    }

    void grant(Viewer by, LocalDate today) {
        decide(GRANTED, by, null, today);
    }

    void refuse(Viewer by, String reason, LocalDate today) {
        decide(REFUSED, by, reason, today);
    }

    private void decide(LeaveState next, Viewer by, @Nullable String reason, LocalDate today) {
        if (state != REQUESTED) {
            throw new Refusal("leave.refused.over");
        }
        if (by.actor().equals(person)) {
            throw new Refusal("leave.refused.self");
        }
        if (!mayDecide(by)) {
            throw new Refusal("leave.refused.level", workingDays);
        }
        state = next;
        decidedBy = by.actor();
        decidedOn = today;
        because = reason;
    }

    boolean mayDecide(Viewer by) {
        return state == REQUESTED
                && !by.actor().equals(person)
                && (by.is(Role.COUNTY_REVIEWER) || (by.is(Role.TOWN_CADRE) && decides == Decides.TOWN));
    }

    /** Taken back by who asked, also after it was granted, as long as it has not begun. */
    void withdraw(Viewer by, LocalDate today) {
        if (!by.actor().equals(person)) {
            throw new Refusal("leave.refused.other");
        }
        if (state != REQUESTED && !(state == GRANTED && fromOn.isAfter(today))) {
            throw new Refusal("leave.refused.over");
        }
        state = WITHDRAWN;
        decidedBy = null;
        decidedOn = null;
    }

    /** Whether a send of this request's number asks for something else. */
    boolean asksOtherwise(LeaveWish wish) {
        return kind != wish.kind() || !fromOn.equals(wish.from()) || !toOn.equals(wish.to()) || !why.equals(wish.why());
    }

    long id() {
        return Objects.requireNonNull(leaveRequestId);
    }

    String villageCode() {
        return villageCode;
    }

    String person() {
        return person;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    LocalDate toOn() {
        return toOn;
    }

    Decides decides() {
        return decides;
    }

    LeaveState state() {
        return state;
    }
}
