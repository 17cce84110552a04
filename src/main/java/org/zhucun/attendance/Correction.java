package org.zhucun.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/** One says that a day was otherwise than it stands; a second person confirms it or says why not. */
@Entity
@Table(name = "attendance_correction")
class Correction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long attendanceCorrectionId;

    private String villageCode;
    private @Nullable UUID sendId;
    private String person;
    private LocalDate day;
    private boolean present;
    private String why;
    private String askedBy;
    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private CorrectionState state = CorrectionState.REQUESTED;

    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String because;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Correction() {}

    Correction(
            String villageCode,
            String person,
            LocalDate day,
            boolean present,
            String why,
            Viewer askedBy,
            LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refusal("correction.refused.ahead");
        }
        this.villageCode = villageCode;
        this.person = person;
        this.day = day;
        this.present = present;
        this.why = why;
        this.askedBy = askedBy.actor();
        this.askedOn = today;
    }

    /** A sign-in that arrived too late to count by itself. */
    static Correction ofSignIn(SignedIn signed, String person, String why, Viewer askedBy, LocalDate today) {
        var correction = new Correction(signed.villageCode(), person, signed.day(), true, why, askedBy, today);
        correction.sendId = signed.sendId();
        return correction;
    }

    void confirm(Viewer by, LocalDate today) {
        decide(CorrectionState.CONFIRMED, by, null, today);
    }

    void refuse(Viewer by, String reason, LocalDate today) {
        decide(CorrectionState.REFUSED, by, reason, today);
    }

    private void decide(CorrectionState next, Viewer by, @Nullable String reason, LocalDate today) {
        if (state != CorrectionState.REQUESTED) {
            throw new Refusal("correction.refused.over");
        }
        if (!mayDecide(by)) {
            throw new Refusal("correction.refused.second");
        }
        state = next;
        decidedBy = by.actor();
        decidedOn = today;
        because = reason;
    }

    /** A second person: neither who asked nor whom it is about, of the town or the county. */
    boolean mayDecide(Viewer by) {
        return state == CorrectionState.REQUESTED
                && (by.is(Role.TOWN_CADRE) || by.is(Role.COUNTY_REVIEWER))
                && !by.actor().equals(askedBy)
                && !by.actor().equals(person);
    }

    long id() {
        return Objects.requireNonNull(attendanceCorrectionId);
    }

    String villageCode() {
        return villageCode;
    }

    String person() {
        return person;
    }

    LocalDate day() {
        return day;
    }

    CorrectionState state() {
        return state;
    }
}
