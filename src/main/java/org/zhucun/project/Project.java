package org.zhucun.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A project of a village. */
@Entity
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long projectId;

    private String villageCode;

    @Enumerated(EnumType.STRING)
    private ProjectKind kind;

    private String name;
    private String site;
    private String content;
    private String unit;
    private @Nullable String contractor;
    private @Nullable String target;
    private @Nullable Integer households;
    private @Nullable BigDecimal amount;
    private LocalDate plannedFrom;
    private LocalDate plannedUntil;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate finishedOn;
    private String madeBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Project() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    Project(String villageCode, ProjectForm form, String by) {
        this.villageCode = villageCode;
        this.madeBy = by;
        describe(form);
    }

    void describe(ProjectForm form) {
        kind = form.kind();
        name = form.name();
        site = form.site();
        content = form.content();
        unit = form.unit();
        contractor = form.contractor();
        target = form.target();
        households = form.households();
        amount = form.amount();
        plannedFrom = form.plannedFrom();
        plannedUntil = form.plannedUntil();
        startedOn = form.startedOn();
        finishedOn = form.finishedOn();
    }

    ProjectForm form() {
        return new ProjectForm(
                version,
                villageCode,
                kind,
                name,
                site,
                content,
                unit,
                contractor,
                target,
                households,
                amount,
                plannedFrom,
                plannedUntil,
                startedOn,
                finishedOn);
    }

    boolean changedSince(@Nullable Integer read) {
        return read == null || version != read;
    }

    long id() {
        return Objects.requireNonNull(projectId);
    }

    String villageCode() {
        return villageCode;
    }

    ProjectStage stage(LocalDate today) {
        return ProjectStage.of(startedOn, finishedOn, plannedUntil, today);
    }
}
