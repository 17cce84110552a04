package org.zhucun.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.cipher.Secret;
import org.zhucun.household.Status;
import org.zhucun.web.Refusal;

/**
 * A case on its way. It refuses a step that is not the next one, that somebody else must take, that lacks what the step
 * asks for, or that its maker would check.
 */
@Entity
class CaseFile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long caseFileId;

    private String villageCode;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    private int year;
    private @Nullable Long householdId;
    private String name;
    private @Nullable Long residentGroupId;
    private @Nullable Integer persons;
    private byte @Nullable [] identityCipher;
    private byte @Nullable [] identityHash;
    private @Nullable String identityMasked;
    private @Nullable String phone;
    private @Nullable String cause;

    /** How the household stood before its exit was appraised. */
    @Enumerated(EnumType.STRING)
    private @Nullable Status stood;

    /** What a sudden hardship cost or took, yuan. */
    private @Nullable BigDecimal burden;

    @Enumerated(EnumType.STRING)
    private @Nullable Risk risk;

    private String statement;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage resumeAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private LocalDate enteredOn;
    private @Nullable LocalDate dueOn;
    private LocalDate openedOn;
    private @Nullable LocalDate authorisedOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate helpedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable BigDecimal perHead;
    private String lacking = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Removal removal;

    private @Nullable Long meetingId;
    private @Nullable Long noticeId;
    private boolean townChecked;
    private boolean countyChecked;

    /** Who made something of it, and who reviewed it: user names, each between commas. */
    private String makers = ",";

    private String reviewers = ",";

    /** What was done since it was read. */
    @Transient
    private final List<CaseStep> fresh = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected CaseFile() {}

    CaseFile(String villageCode, Kind kind, int year, String name, String statement, Deed deed) {
        this.villageCode = villageCode;
        this.kind = kind;
        this.year = year;
        this.name = name;
        this.statement = statement;
        this.stage = kind.opening();
        this.openedOn = deed.day();
        this.enteredOn = deed.day();
        refuseOtherRole(deed);
        log(Act.OPENED, deed);
        enter(Objects.requireNonNull(kind.after(stage)), deed.day());
    }

    /** It is about a household of the register. */
    void concerns(long household, @Nullable Integer members) {
        householdId = household;
        persons = members;
    }

    /** It is about somebody who is in no register yet. */
    void appliesFor(Secret identity, @Nullable Integer members, @Nullable Long group, @Nullable String telephone) {
        identityCipher = identity.cipher();
        identityHash = identity.hash();
        identityMasked = identity.masked();
        persons = members;
        residentGroupId = group;
        phone = telephone;
    }

    void because(@Nullable Ground why, @Nullable Risk danger, @Nullable String reason) {
        if (why != null && !why.belongsTo(kind)) {
            throw new Refusal("case.ground.other");
        }
        ground = why;
        risk = danger;
        cause = reason;
    }

    /**
     * Takes the step that waits.
     *
     * @param met what the facts of the day prove
     */
    void take(Stage at, Set<Need> met, Deed deed) {
        refuseUnlessAt(at);
        refuseOtherRole(deed);
        refuseBackwards(deed.day());
        if (stage.checks() && hasPart(deed.actor())) {
            throw new Refusal("case.samePerson");
        }
        for (var need : needs()) {
            if (!met.contains(need)) {
                throw new Refusal(
                        need == Need.STABLE && removal == Removal.NATURAL ? "case.unmet.GONE" : "case.unmet." + need);
            }
        }
        log(Act.TAKEN, deed);
        if (stage.is(Stage.Sort.DECISION)) {
            decidedOn = deed.day();
        }
        if (stage == Stage.HELP) {
            helpedOn = deed.day();
        }
        if (resumeAt != null) {
            stage = resumeAt;
            resumeAt = null;
            enteredOn = deed.day();
            return;
        }
        var next = kind.after(stage);
        if (next == null) {
            close(Outcome.ARCHIVED, deed.day());
        } else {
            enter(next, deed.day());
        }
    }

    /** What a visit found. */
    void found(@Nullable BigDecimal incomePerHead, String missing) {
        if (incomePerHead != null) {
            perHead = incomePerHead;
        }
        lacking = missing;
    }

    /** The family signed that its property may be queried. */
    void authorised(LocalDate day) {
        authorisedOn = day;
    }

    /** What the step that waits asks for. */
    Set<Need> needs() {
        return kind.needs(stage, ground);
    }

    /** What a sudden hardship cost the household or took from it within the twelve months. */
    void burdened(@Nullable BigDecimal yuan) {
        if (yuan != null) {
            burden = yuan;
        }
    }

    /** Income per head less the burden per head, to the fen; null where one of them is not known. */
    @Nullable
    BigDecimal perHeadLeft() {
        return perHead == null || burden == null
                ? null
                : perHead.subtract(burden.divide(BigDecimal.valueOf(heads()), 2, RoundingMode.HALF_UP));
    }

    int heads() {
        return persons == null ? 1 : persons;
    }

    /** The household stands otherwise while the case goes on. */
    void stoodAs(@Nullable Status status) {
        stood = status;
    }

    void removeBecause(Removal why) {
        removal = why;
    }

    /** Sends it back with a reason; what was done since must be done again. */
    void sendBack(Stage to, Deed deed) {
        refuseIfClosed();
        refuseOtherRole(deed);
        refuseBackwards(deed.day());
        if (!kind.before(stage).contains(to)) {
            throw new Refusal("case.back.where");
        }
        log(Act.RETURNED, deed);
        resumeAt = null;
        enter(to, deed.day());
    }

    /** Somebody objected to its notice: it is looked into anew and then goes on where it was. */
    void objected(Deed deed) {
        if (outcome != null) {
            return;
        }
        log(Act.OBJECTED, deed);
        if (stage.is(Stage.Sort.NOTICE)) {
            resumeAt = stage;
            stage = kind.visitBefore(stage);
            enteredOn = deed.day();
        }
    }

    /** The objection was right: the decision falls, and everything since the visit is done again. */
    void overturned(Deed deed) {
        if (outcome != null || !(stage.is(Stage.Sort.NOTICE) || resumeAt != null)) {
            return;
        }
        log(Act.RETURNED, deed);
        var from = resumeAt == null ? stage : resumeAt;
        resumeAt = null;
        enter(kind.visitBefore(from), deed.day());
    }

    /** The town, or the county, looked at this one itself. */
    void spotChecked(Deed deed) {
        refuseIfClosed();
        if (!stage.checks()) {
            throw new Refusal("case.spotCheck.notNow");
        }
        refuseOtherRole(deed);
        refuseBackwards(deed.day());
        if (hasPart(deed.actor())) {
            throw new Refusal("case.samePerson");
        }
        log(Act.SPOT_CHECKED, deed);
        if (stage.is(Stage.Sort.DECISION)) {
            countyChecked = true;
        } else {
            townChecked = true;
        }
    }

    /** The risk is not gone: it stays watched and is looked at again. */
    void keep(Deed deed) {
        refuseUnlessAt(Stage.REMOVAL_PROPOSAL);
        refuseOtherRole(deed);
        refuseBackwards(deed.day());
        log(Act.KEPT, deed);
        enteredOn = deed.day();
    }

    /** Ends it without its result. */
    void end(Outcome how, Deed deed) {
        refuseIfClosed();
        refuseOtherRole(deed);
        refuseBackwards(deed.day());
        if (!kind.isUndecided(stage)) {
            throw new Refusal("case.end.decided");
        }
        if (how == Outcome.ARCHIVED) {
            throw new IllegalArgumentException("a case is archived by its last step");
        }
        log(Act.CLOSED, deed);
        close(how, deed.day());
    }

    /** Another case decided on the household: there is nothing left for this one. */
    void fallAway(Deed deed) {
        refuseIfClosed();
        log(Act.CLOSED, deed);
        close(Outcome.WITHDRAWN, deed.day());
    }

    void meets(long meeting) {
        refuseUnless(Stage.Sort.MEETING, "case.meeting.notNow");
        meetingId = meeting;
    }

    void posts(long notice) {
        if (!stage.isPosted()) {
            throw new Refusal("case.notice.notNow");
        }
        noticeId = notice;
    }

    void isDue(@Nullable LocalDate day) {
        dueOn = day;
    }

    void becomes(long household) {
        householdId = household;
    }

    boolean mayAct(Deed deed) {
        return outcome == null && (deed.role() == null || stage.actors().contains(deed.role()));
    }

    /** Whether this person made something of it, or reviewed what is now to be decided. */
    boolean hasPart(String actor) {
        return makers.contains("," + actor + ",")
                || stage.is(Stage.Sort.DECISION) && reviewers.contains("," + actor + ",");
    }

    private void enter(Stage next, LocalDate day) {
        stage = next;
        enteredOn = day;
        if (next.is(Stage.Sort.MEETING)) {
            meetingId = null;
        } else if (next.isPosted()) {
            noticeId = null;
        } else if (next.is(Stage.Sort.REVIEW)) {
            townChecked = false;
            countyChecked = false;
        }
    }

    private void close(Outcome how, LocalDate day) {
        outcome = how;
        closedOn = day;
        dueOn = null;
        resumeAt = null;
    }

    private void log(Act act, Deed deed) {
        fresh.add(new CaseStep(villageCode, act, stage, deed));
        if (act == Act.OPENED || act == Act.TAKEN) {
            if (stage.makes() && !makers.contains("," + deed.actor() + ",")) {
                makers += deed.actor() + ",";
            } else if (stage.is(Stage.Sort.REVIEW) && !reviewers.contains("," + deed.actor() + ",")) {
                reviewers += deed.actor() + ",";
            }
        }
    }

    private void refuseUnlessAt(Stage at) {
        refuseIfClosed();
        if (stage != at) {
            throw new Refusal("case.elsewhere");
        }
    }

    private void refuseUnless(Stage.Sort sort, String key) {
        refuseIfClosed();
        if (!stage.is(sort)) {
            throw new Refusal(key);
        }
    }

    private void refuseIfClosed() {
        if (outcome != null) {
            throw new Refusal("case.closed");
        }
    }

    private void refuseOtherRole(Deed deed) {
        if (deed.role() != null && !stage.actors().contains(deed.role())) {
            throw new Refusal("case.otherRole");
        }
    }

    private void refuseBackwards(LocalDate day) {
        if (day.isBefore(enteredOn)) {
            throw new Refusal("case.backwards", enteredOn.toString());
        }
    }

    long id() {
        return Objects.requireNonNull(caseFileId);
    }

    String villageCode() {
        return villageCode;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Ground ground() {
        return ground;
    }

    int year() {
        return year;
    }

    @Nullable
    Long householdId() {
        return householdId;
    }

    String name() {
        return name;
    }

    @Nullable
    Long residentGroupId() {
        return residentGroupId;
    }

    byte @Nullable [] identityCipher() {
        return identityCipher;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    Status stood() {
        return stood;
    }

    @Nullable
    BigDecimal burden() {
        return burden;
    }

    @Nullable
    String cause() {
        return cause;
    }

    @Nullable
    Risk risk() {
        return risk;
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    Stage resumeAt() {
        return resumeAt;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    LocalDate enteredOn() {
        return enteredOn;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate authorisedOn() {
        return authorisedOn;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    LocalDate helpedOn() {
        return helpedOn;
    }

    @Nullable
    BigDecimal perHead() {
        return perHead;
    }

    String lacking() {
        return lacking;
    }

    @Nullable
    Removal removal() {
        return removal;
    }

    @Nullable
    Long meetingId() {
        return meetingId;
    }

    @Nullable
    Long noticeId() {
        return noticeId;
    }

    /** What was done and is not written yet; once. */
    List<CaseStep> unwritten() {
        var steps = fresh.stream().map(step -> step.of(id())).toList();
        fresh.clear();
        return steps;
    }

    boolean changedSince(int read) {
        return version != read;
    }
}
