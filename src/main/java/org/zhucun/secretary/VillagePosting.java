package org.zhucun.secretary;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/** A person sent to a village. Every step has its state, its role and its second person; a refusal quotes the rule. */
@Entity
class VillagePosting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long villagePostingId;

    private String villageCode;
    private long cadreId;

    @Enumerated(EnumType.STRING)
    private PostingRole role;

    @Enumerated(EnumType.STRING)
    private PostingState state;

    @Enumerated(EnumType.STRING)
    private NominationSource source;

    private boolean dutiesReleased;
    private LocalDate plannedFrom;
    private LocalDate plannedUntil;
    private @Nullable Long accountId;
    private String nominatedBy;
    private LocalDate lastStepOn;
    private @Nullable LocalDate arrivedOn;
    private @Nullable LocalDate partyRelationOn;
    private @Nullable String heldBy;
    private @Nullable LocalDate leaveUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable PostingState resumes;

    private @Nullable String warnedBy;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable EndGround ground;

    @Enumerated(EnumType.STRING)
    private @Nullable TermGrade termGrade;

    private @Nullable String promotion;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected VillagePosting() {}

    VillagePosting(Nomination nomination, PostingRules rules, LocalDate today, Viewer by) {
        if (by.role() == null || !PostingStep.NOMINATE.isOf(by.role())) {
            throw refusal("role", PostingStep.NOMINATE, word("role", by.role()));
        }
        if (nomination.day().isAfter(today)) {
            throw new Refusal("villagePosting.refused.future", nomination.day().toString());
        }
        var months = months(nomination.plannedFrom(), nomination.plannedUntil());
        if (months < rules.termMonths()) {
            throw new Refusal(
                    "villagePosting.refused.shortTerm",
                    rules.termMonths(),
                    nomination.plannedFrom().toString(),
                    nomination.plannedUntil().toString(),
                    months);
        }
        villageCode = nomination.villageCode();
        cadreId = nomination.cadreId();
        role = nomination.role();
        state = PostingState.NOMINATED;
        source = nomination.source();
        dutiesReleased = nomination.dutiesReleased();
        plannedFrom = nomination.plannedFrom();
        plannedUntil = nomination.plannedUntil();
        nominatedBy = by.actor();
        lastStepOn = nomination.day();
    }

    /** Whole months of a term, its last day included. */
    static long months(LocalDate from, LocalDate until) {
        return ChronoUnit.MONTHS.between(from, until.plusDays(1));
    }

    /** Takes a step, or refuses it with the rule and the fact. */
    void take(PostingStep step, StepFacts facts, boolean partyMember, PostingRules rules, LocalDate today, Viewer by) {
        refuseOthers(step, by);
        if (!step.isFrom(state)) {
            throw refusal("state", step, word("villagePosting.state", state));
        }
        refuseTheSame(step, by.actor());
        refuseDay(facts.day(), today);
        if (step.needsReason() && (facts.because() == null || facts.because().isBlank())) {
            throw refusal("reason", step);
        }
        switch (step) {
            case ARRIVE -> arrive(facts, partyMember);
            case WARN -> warnedBy = by.actor();
            case LIFT_WARNING -> warnedBy = null;
            case PROPOSE_RECALL -> {
                ground = requireGround(step, facts, EndGround.ofRecall());
                heldBy = by.actor();
                leaveUntil = null;
            }
            case DROP_RECALL -> ground = null;
            case RECALL -> {
                if (facts.document() == null) {
                    throw refusal("document", step);
                }
                endedOn = facts.day();
            }
            case REPLACE -> replace(facts, rules);
            case RELEASE -> release(facts, rules);
            default -> {}
        }
        move(step);
        lastStepOn = facts.day();
    }

    private void move(PostingStep step) {
        if (state == PostingState.IN_POST || state == PostingState.WARNED) {
            resumes = state;
        }
        state = step == PostingStep.DROP_RECALL && resumes != null ? resumes : step.to();
        if (state != PostingState.RECALLING) {
            resumes = null;
            heldBy = null;
        }
    }

    private static void refuseOthers(PostingStep step, Viewer by) {
        if (by.role() == null || !step.isOf(by.role())) {
            throw refusal("role", step, word("role", by.role()));
        }
    }

    private void refuseTheSame(PostingStep step, String actor) {
        var first = switch (step) {
            case REVIEW, REJECT, ARRIVE -> nominatedBy;
            case RECALL, DROP_RECALL -> heldBy;
            case LIFT_WARNING -> warnedBy;
            default -> null;
        };
        if (actor.equals(first)) {
            throw refusal("samePerson", step);
        }
    }

    private void refuseDay(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refusal("villagePosting.refused.future", day.toString());
        }
        if (day.isBefore(lastStepOn)) {
            throw new Refusal("villagePosting.refused.early", day.toString(), lastStepOn.toString());
        }
    }

    private void arrive(StepFacts facts, boolean partyMember) {
        if (facts.partyRelationOn() == null && (role.leads() || partyMember)) {
            throw refusal("noRelation", PostingStep.ARRIVE);
        }
        if (facts.partyRelationOn() != null && facts.partyRelationOn().isAfter(facts.day())) {
            throw new Refusal(
                    "villagePosting.refused.lateRelation",
                    facts.partyRelationOn().toString(),
                    facts.day().toString());
        }
        arrivedOn = facts.day();
        partyRelationOn = facts.partyRelationOn();
        accountId = facts.accountId();
    }

    /** The leave that was granted runs: nobody takes this step here, it follows the request. */
    void goOnLeave(LocalDate from, LocalDate until) {
        if (!PostingStep.GRANT_LEAVE.isFrom(state) && state != PostingState.ON_LEAVE) {
            throw refusal("state", PostingStep.GRANT_LEAVE, word("villagePosting.state", state));
        }
        resumes = state == PostingState.ON_LEAVE ? resumes : state;
        state = PostingState.ON_LEAVE;
        leaveUntil = until;
        lastStepOn = from.isAfter(lastStepOn) ? from : lastStepOn;
    }

    /** The leave is over, or was taken back. */
    void comeBack(LocalDate day) {
        if (!PostingStep.RETURN.isFrom(state)) {
            throw refusal("state", PostingStep.RETURN, word("villagePosting.state", state));
        }
        state = resumes == null ? PostingState.IN_POST : resumes;
        resumes = null;
        leaveUntil = null;
        lastStepOn = day.isAfter(lastStepOn) ? day : lastStepOn;
    }

    private void replace(StepFacts facts, PostingRules rules) {
        ground = requireGround(PostingStep.REPLACE, facts, EndGround.ofReplacement());
        if (ground == EndGround.TERM && facts.day().isBefore(termOver(rules))) {
            throw new Refusal(
                    "villagePosting.refused.midway",
                    rules.termMonths(),
                    Objects.requireNonNull(arrivedOn).toString(),
                    termOver(rules).toString(),
                    facts.day().toString());
        }
        endedOn = facts.day();
        leaveUntil = null;
    }

    private void release(StepFacts facts, PostingRules rules) {
        if (facts.grade() == null) {
            throw refusal("noGrade", PostingStep.RELEASE);
        }
        if (state.holds() && facts.day().isBefore(termOver(rules))) {
            throw new Refusal(
                    "villagePosting.refused.midway",
                    rules.termMonths(),
                    Objects.requireNonNull(arrivedOn).toString(),
                    termOver(rules).toString(),
                    facts.day().toString());
        }
        if (state == PostingState.RECALLED && facts.promotion() != null) {
            throw refusal("promotion", PostingStep.RELEASE);
        }
        termGrade = facts.grade();
        promotion = facts.promotion();
        endedOn = endedOn == null ? facts.day() : endedOn;
    }

    private static EndGround requireGround(PostingStep step, StepFacts facts, List<EndGround> known) {
        if (facts.ground() == null || !known.contains(facts.ground())) {
            throw refusal("noGround", step);
        }
        return facts.ground();
    }

    /** The first day on which the shortest term is over: the day of arrival plus the months of the rule. */
    private LocalDate termOver(PostingRules rules) {
        return Objects.requireNonNull(arrivedOn).plusMonths(rules.termMonths());
    }

    /** The account the person signs in with. */
    void link(@Nullable Long account) {
        accountId = account;
    }

    private static Refusal refusal(String why, PostingStep step, MessageSourceResolvable... facts) {
        var args = new Object[facts.length + 1];
        args[0] = word("villagePosting.rule", step);
        System.arraycopy(facts, 0, args, 1, facts.length);
        return new Refusal("villagePosting.refused." + why, args);
    }

    private static MessageSourceResolvable word(String prefix, @Nullable Enum<?> constant) {
        return new DefaultMessageSourceResolvable(
                new String[] {constant == null ? "villagePosting.nobody" : prefix + "." + constant.name()}, "");
    }

    long id() {
        return Objects.requireNonNull(villagePostingId);
    }

    String villageCode() {
        return villageCode;
    }

    long cadreId() {
        return cadreId;
    }

    PostingRole role() {
        return role;
    }

    PostingState state() {
        return state;
    }

    @Nullable
    Long accountId() {
        return accountId;
    }

    boolean dutiesReleased() {
        return dutiesReleased;
    }

    boolean changedSince(int read) {
        return version != read;
    }
}
