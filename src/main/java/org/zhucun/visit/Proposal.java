package org.zhucun.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** What a visitor found: another person confirms it into the register, or says why not. */
@Entity
@Table(name = "visit_proposal")
class Proposal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long visitProposalId;

    private String villageCode;
    private long visitId;
    private long householdId;

    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    private @Nullable Long personId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String because;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Proposal() {}

    Proposal(Visit visit, ProposalKind kind, @Nullable Long personId, String content) {
        this.villageCode = visit.villageCode();
        this.visitId = visit.id();
        this.householdId = visit.householdId();
        this.kind = kind;
        this.personId = personId;
        this.content = content;
        this.state = ProposalState.OPEN;
    }

    void confirm(String visitor, LocalDate today, String by) {
        decide(ProposalState.CONFIRMED, visitor, today, by);
    }

    void reject(String reason, String visitor, LocalDate today, String by) {
        decide(ProposalState.REJECTED, visitor, today, by);
        because = reason;
    }

    private void decide(ProposalState decision, String visitor, LocalDate today, String by) {
        if (state != ProposalState.OPEN) {
            throw new Refusal("visit.proposal.over");
        }
        if (by.equals(visitor)) {
            throw new Refusal("visit.proposal.samePerson");
        }
        state = decision;
        decidedBy = by;
        decidedOn = today;
    }

    /** The visit is taken back: what it found is not decided by anybody any more. */
    void fall(String reason, LocalDate today, String by) {
        if (state == ProposalState.OPEN) {
            state = ProposalState.REJECTED;
            decidedBy = by;
            decidedOn = today;
            because = reason;
        }
    }

    ProposalKind kind() {
        return kind;
    }

    long visitId() {
        return visitId;
    }

    long householdId() {
        return householdId;
    }

    String villageCode() {
        return villageCode;
    }

    String content() {
        return content;
    }
}
