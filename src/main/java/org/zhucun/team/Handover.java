package org.zhucun.team;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.secretary.Posted;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/** A list of open work from one posting to its successor; it takes effect when the town confirms. */
@Entity
class Handover {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long handoverId;

    private String villageCode;
    private long fromPosting;
    private long toPosting;
    private LocalDate madeOn;
    private String madeBy;
    private @Nullable LocalDate confirmedOn;
    private @Nullable String confirmedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Handover() {}

    Handover(Posted from, Posted to, LocalDate today, String by) {
        if (from.villagePostingId() == to.villagePostingId()
                || !from.villageCode().equals(to.villageCode())) {
            throw new Refusal("handover.refused.successor");
        }
        if (!to.state().holds()) {
            throw new Refusal("handover.refused.notInPost", to.name());
        }
        villageCode = from.villageCode();
        fromPosting = from.villagePostingId();
        toPosting = to.villagePostingId();
        madeOn = today;
        madeBy = by;
    }

    /** The town confirms, and not whoever drew up the list. */
    void confirm(LocalDate today, Viewer by) {
        if (!by.is(Role.TOWN_CADRE)) {
            throw new Refusal("handover.refused.role");
        }
        if (confirmedOn != null) {
            throw new Refusal("handover.refused.already", confirmedOn.toString());
        }
        if (by.actor().equals(madeBy)) {
            throw new Refusal("handover.refused.samePerson");
        }
        confirmedOn = today;
        confirmedBy = by.actor();
    }

    long id() {
        return Objects.requireNonNull(handoverId);
    }

    long fromPosting() {
        return fromPosting;
    }

    long toPosting() {
        return toPosting;
    }

    String villageCode() {
        return villageCode;
    }
}
