package org.zhucun.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that was done in a case. */
@Entity
class CaseStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long caseStepId;

    private String villageCode;

    private long caseFileId;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate happenedOn;
    private String actor;
    private @Nullable String people;
    private @Nullable String note;
    private @Nullable Long visitId;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected CaseStep() {}

    CaseStep(String villageCode, Act act, Stage stage, Deed deed) {
        this.villageCode = villageCode;
        this.act = act;
        this.stage = stage;
        this.happenedOn = deed.day();
        this.actor = deed.actor();
        this.people = deed.people();
        this.note = deed.note();
        this.visitId = deed.visit();
        this.recordedAt = InstantSource.system().instant(); // the machine's time: when it was recorded
    }

    CaseStep of(long file) {
        caseFileId = file;
        return this;
    }

    Act act() {
        return act;
    }

    Stage stage() {
        return stage;
    }

    String actor() {
        return actor;
    }
}
