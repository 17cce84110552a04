package org.zhucun.household;

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
import org.springframework.validation.Errors;
import org.zhucun.cipher.Secret;
import org.zhucun.web.Refusal;

/** The people under one roof, registered under the name of their head. What is true of one year stands elsewhere. */
@Entity
class Household {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long householdId;

    private String villageCode;
    private @Nullable Long residentGroupId;
    private String number;
    private @Nullable Long headPersonId;
    private @Nullable String phone;
    private @Nullable String bankName;
    private byte @Nullable [] bankAccountCipher;
    private byte @Nullable [] bankAccountHash;
    private @Nullable String bankAccountMasked;

    @Enumerated(EnumType.STRING)
    private @Nullable Standard standard;

    private @Nullable LocalDate identifiedOn;
    private @Nullable Boolean martyrFamily;
    private @Nullable Boolean oneChild;
    private @Nullable Boolean twoDaughters;
    private LocalDate registeredOn;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    private @Nullable Long continuedBy;
    private @Nullable Long splitFrom;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Household() {}

    Household(String villageCode, String number, LocalDate registeredOn) {
        this.villageCode = villageCode;
        this.number = number;
        this.registeredOn = registeredOn;
    }

    void describe(Basics basics) {
        refuseIfEnded();
        residentGroupId = basics.residentGroupId();
        standard = basics.standard();
        identifiedOn = basics.identifiedOn();
        martyrFamily = basics.martyrFamily();
        oneChild = basics.oneChild();
        twoDaughters = basics.twoDaughters();
    }

    Basics basics() {
        return new Basics(residentGroupId, standard, identifiedOn, martyrFamily, oneChild, twoDaughters);
    }

    void reachAt(@Nullable String telephone, @Nullable String bank) {
        refuseIfEnded();
        phone = telephone;
        bankName = bank;
    }

    /** Pays into this account from now on; null closes it. */
    void payInto(@Nullable Secret account) {
        refuseIfEnded();
        bankAccountCipher = account == null ? null : account.cipher();
        bankAccountHash = account == null ? null : account.hash();
        bankAccountMasked = account == null ? null : account.masked();
    }

    void headedBy(long personId) {
        refuseIfEnded();
        headPersonId = personId;
    }

    /** A part of this household goes its own way under a new number. */
    Household splitOff(String newNumber, LocalDate day) {
        refuseIfEnded();
        var part = new Household(villageCode, newNumber, day);
        part.splitFrom = id();
        part.describe(basics());
        return part;
    }

    void mergeInto(Household other, LocalDate day) {
        other.refuseIfEnded();
        if (other.id() == id()) {
            throw new Refusal("merge.same");
        }
        end(day, EndReason.MERGED);
        continuedBy = other.id();
    }

    void end(LocalDate day, EndReason reason) {
        refuseIfEnded();
        if (day.isBefore(registeredOn)) {
            throw new Refusal("ending.day.early", registeredOn.toString());
        }
        endedOn = day;
        endReason = reason;
    }

    /** What happens to a household happens after it was registered. */
    void check(LocalDate day, Errors errors) {
        if (day.isBefore(registeredOn)) {
            errors.rejectValue("day", "early", new Object[] {registeredOn.toString()}, null);
        }
    }

    void refuseIfEnded() {
        if (endedOn != null) {
            throw new Refusal("household.ended", endedOn.toString());
        }
    }

    long id() {
        return Objects.requireNonNull(householdId);
    }

    String villageCode() {
        return villageCode;
    }

    String number() {
        return number;
    }

    @Nullable
    Long headPersonId() {
        return headPersonId;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String bankName() {
        return bankName;
    }

    @Nullable
    String bankAccountMasked() {
        return bankAccountMasked;
    }

    byte @Nullable [] bankAccountCipher() {
        return bankAccountCipher;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    Long continuedBy() {
        return continuedBy;
    }

    int version() {
        return version;
    }
}
