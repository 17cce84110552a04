package org.zhucun.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** A contradiction that somebody must mend, or explain; an explanation counts when a second person has confirmed it. */
@Entity
class Doubt {

    /** Where a doubt stands; it closes by itself when the facts agree, and opens again when they change. */
    enum State {
        OPEN,
        EXPLAINED,
        CONFIRMED,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long doubtId;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable String assignedTo;
    private @Nullable String explanation;
    private @Nullable String explainedBy;
    private @Nullable Instant explainedAt;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable String objection;

    @Version
    private int version;

    Doubt() {}

    /** True, because …; a second person has to agree. */
    void explain(String because, String who, Instant when) {
        if (state != State.OPEN) {
            throw new Refusal("doubt.notOpen");
        }
        state = State.EXPLAINED;
        explanation = because;
        explainedBy = who;
        explainedAt = when;
        objection = null;
    }

    void confirm(String who, Instant when) {
        refuseUnlessAnother(who);
        state = State.CONFIRMED;
        confirmedBy = who;
        confirmedAt = when;
    }

    /** Not convincing: it is open again, and says why. */
    void object(String who, String why) {
        refuseUnlessAnother(who);
        state = State.OPEN;
        objection = why;
    }

    void assign(@Nullable String username) {
        if (state == State.CLOSED) {
            throw new Refusal("doubt.notOpen");
        }
        assignedTo = username;
    }

    private void refuseUnlessAnother(String who) {
        if (state != State.EXPLAINED) {
            throw new Refusal("doubt.notExplained");
        }
        if (Objects.equals(explainedBy, who)) {
            throw new Refusal("doubt.ownExplanation");
        }
    }

    State state() {
        return state;
    }
}
