package org.zhucun.secretary;

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
import org.zhucun.pinyin.Pinyin;

/** A person who is or may be posted to a village. */
@Entity
class Cadre {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long cadreId;

    private String area;
    private String name;
    private String pinyin;
    private String initials;

    @Enumerated(EnumType.STRING)
    private Gender sex;

    private LocalDate bornOn;

    @Enumerated(EnumType.STRING)
    private Schooling education;

    private @Nullable LocalDate partySince;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private boolean reserve;
    private String unit;

    @Enumerated(EnumType.STRING)
    private UnitKind unitKind;

    @Enumerated(EnumType.STRING)
    private UnitLevel unitLevel;

    private LocalDate workingSince;

    @Enumerated(EnumType.STRING)
    private Health health;

    private @Nullable String homeVillage;
    private int partyYears;
    private int economyYears;
    private int socialYears;
    private @Nullable String experience;
    private String phone;
    private String registeredBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Cadre() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    Cadre(String area, CadreForm form, String by) {
        this.area = area;
        this.registeredBy = by;
        describe(form);
    }

    void describe(CadreForm form) {
        name = form.name();
        pinyin = Pinyin.full(form.name());
        initials = Pinyin.initials(form.name());
        sex = form.sex();
        bornOn = form.bornOn();
        education = form.education();
        partySince = form.partySince();
        grade = form.grade();
        reserve = form.reserve();
        unit = form.unit();
        unitKind = form.unitKind();
        unitLevel = form.unitLevel();
        workingSince = form.workingSince();
        health = form.health();
        homeVillage = form.homeVillage();
        partyYears = form.partyYears();
        economyYears = form.economyYears();
        socialYears = form.socialYears();
        experience = form.experience();
        phone = form.phone();
    }

    CadreForm form() {
        return new CadreForm(
                version,
                name,
                sex,
                bornOn,
                education,
                partySince,
                grade,
                reserve,
                unit,
                unitKind,
                unitLevel,
                workingSince,
                health,
                homeVillage,
                partyYears,
                economyYears,
                socialYears,
                experience,
                phone);
    }

    boolean changedSince(@Nullable Integer read) {
        return read == null || version != read;
    }

    long id() {
        return Objects.requireNonNull(cadreId);
    }

    String area() {
        return area;
    }

    boolean partyMember() {
        return partySince != null;
    }
}
