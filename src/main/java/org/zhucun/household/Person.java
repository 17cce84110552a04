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
import org.zhucun.cipher.Secret;
import org.zhucun.pinyin.Pinyin;

/** Somebody of the register, in at most one household at a time. What is true of one year stands elsewhere. */
@Entity
class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long personId;

    private String villageCode;
    private @Nullable String number;
    private String name;
    private String pinyin;
    private String initials;

    @Enumerated(EnumType.STRING)
    private Sex sex = Sex.UNKNOWN;

    private @Nullable LocalDate bornOn;

    @Enumerated(EnumType.STRING)
    private @Nullable IdentityKind identityKind;

    private byte @Nullable [] identityCipher;
    private byte @Nullable [] identityHash;
    private @Nullable String identityMasked;
    private @Nullable String ethnicGroup;
    private @Nullable String phone;
    private @Nullable LocalDate diedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Person() {}

    Person(String villageCode, String name) {
        this.villageCode = villageCode;
        call(name);
    }

    final void call(String newName) {
        name = newName;
        pinyin = Pinyin.full(newName);
        initials = Pinyin.initials(newName);
    }

    void describe(Sex newSex, @Nullable LocalDate birth, @Nullable String group, @Nullable String telephone) {
        sex = newSex;
        bornOn = birth;
        ethnicGroup = group;
        phone = telephone;
    }

    void identify(IdentityKind kind, Secret secret) {
        identityKind = kind;
        identityCipher = secret.cipher();
        identityHash = secret.hash();
        identityMasked = secret.masked();
    }

    void settleIn(String village) {
        villageCode = village;
    }

    void die(LocalDate day) {
        diedOn = day;
    }

    long id() {
        return Objects.requireNonNull(personId);
    }

    String villageCode() {
        return villageCode;
    }

    String name() {
        return name;
    }

    Sex sex() {
        return sex;
    }

    @Nullable
    LocalDate bornOn() {
        return bornOn;
    }

    @Nullable
    String ethnicGroup() {
        return ethnicGroup;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String identityMasked() {
        return identityMasked;
    }

    byte @Nullable [] identityCipher() {
        return identityCipher;
    }

    byte @Nullable [] identityHash() {
        return identityHash;
    }

    int version() {
        return version;
    }
}
