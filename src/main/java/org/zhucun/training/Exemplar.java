package org.zhucun.training;

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
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/** An exemplary case: written in the village or its town, reviewed by the county, published. */
@Entity
class Exemplar {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long exemplarId;

    private String villageCode;
    private String title;
    private String body;

    @Enumerated(EnumType.STRING)
    private ExemplarState state;

    private String writtenBy;
    private @Nullable LocalDate submittedOn;
    private @Nullable String returnedBecause;
    private @Nullable String reviewedBy;
    private @Nullable LocalDate publishedOn;
    private @Nullable String withdrawnBecause;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Exemplar() {}

    Exemplar(String villageCode, String title, String body, String by) {
        this.villageCode = villageCode;
        this.title = title;
        this.body = body;
        this.state = ExemplarState.DRAFT;
        this.writtenBy = by;
    }

    /** Only a draft is rewritten, by the person who wrote it: what the county reads does not change under its eyes. */
    void rewrite(String newTitle, String newBody, String by) {
        refuseUnless(ExemplarState.DRAFT, "exemplar.refused.notDraft");
        refuseStranger(by);
        title = newTitle;
        body = newBody;
    }

    void submit(LocalDate today, String by) {
        refuseUnless(ExemplarState.DRAFT, "exemplar.refused.notDraft");
        refuseStranger(by);
        state = ExemplarState.SUBMITTED;
        submittedOn = today;
        returnedBecause = null;
    }

    /** The county sends it back to be improved. */
    void giveBack(String because, Viewer by) {
        refuseReviewer(by);
        state = ExemplarState.DRAFT;
        returnedBecause = because;
        submittedOn = null;
    }

    void publish(LocalDate today, Viewer by) {
        refuseReviewer(by);
        if (submittedOn != null && today.isBefore(submittedOn)) {
            throw new Refusal("exemplar.refused.early", submittedOn.toString());
        }
        state = ExemplarState.PUBLISHED;
        reviewedBy = by.actor();
        publishedOn = today;
    }

    /** Takes a published case off the pages; it is kept. */
    void withdraw(String because, Viewer by) {
        if (!by.is(Role.COUNTY_REVIEWER)) {
            throw new Refusal("exemplar.refused.role");
        }
        refuseUnless(ExemplarState.PUBLISHED, "exemplar.refused.notPublished");
        state = ExemplarState.WITHDRAWN;
        withdrawnBecause = because;
    }

    boolean isUnpublished() {
        return state == ExemplarState.DRAFT || state == ExemplarState.SUBMITTED;
    }

    /** Who comes after goes on with it. */
    void give(String to) {
        writtenBy = to;
    }

    private void refuseReviewer(Viewer by) {
        if (!by.is(Role.COUNTY_REVIEWER)) {
            throw new Refusal("exemplar.refused.role");
        }
        refuseUnless(ExemplarState.SUBMITTED, "exemplar.refused.notSubmitted");
        if (by.actor().equals(writtenBy)) {
            throw new Refusal("exemplar.refused.samePerson");
        }
    }

    private void refuseStranger(String by) {
        if (!by.equals(writtenBy)) {
            throw new Refusal("exemplar.refused.stranger");
        }
    }

    private void refuseUnless(ExemplarState wanted, String key) {
        if (state != wanted) {
            throw new Refusal(key);
        }
    }

    ExemplarForm form() {
        return new ExemplarForm(version, villageCode, title, body);
    }

    boolean changedSince(@Nullable Integer read) {
        return read == null || version != read;
    }

    long id() {
        return Objects.requireNonNull(exemplarId);
    }

    ExemplarState state() {
        return state;
    }
}
