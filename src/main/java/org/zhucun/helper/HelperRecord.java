package org.zhucun.helper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.cipher.Secret;
import org.zhucun.web.Refusal;

/** A cadre who answers for the help of households, from a day until another. */
@Entity
@Table(name = "helper")
class HelperRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long helperId;

    private String area;
    private String name;
    private String unit;

    @Enumerated(EnumType.STRING)
    private Affiliation affiliation;

    @Enumerated(EnumType.STRING)
    private Level level;

    private @Nullable String position;
    private @Nullable String phone;
    private byte @Nullable [] identityHash;
    private @Nullable String identityMasked;
    private @Nullable String username;
    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected HelperRecord() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    HelperRecord(String area, HelperForm form, @Nullable Secret identity) {
        this.area = area;
        describe(form, identity);
    }

    /** @param identity sealed; null leaves what was compared before */
    final void describe(HelperForm form, @Nullable Secret identity) {
        refuseIfEnded();
        name = form.name();
        unit = form.unit();
        affiliation = form.affiliation();
        level = form.level();
        position = form.position();
        phone = form.phone();
        username = form.username();
        startedOn = form.startedOn();
        if (identity != null) {
            identityHash = identity.hash();
            identityMasked = identity.masked();
        }
    }

    /** Helps nobody any more: only after the households were handed over. */
    void end(LocalDate day, long households) {
        refuseIfEnded();
        if (households > 0) {
            throw new Refusal("helper.end.households", households);
        }
        if (day.isBefore(startedOn)) {
            throw new Refusal("helper.day.before", startedOn.toString());
        }
        endedOn = day;
    }

    /** Takes households on from a day, as many as the limit leaves room for. */
    void takeOn(int more, long has, int limit, LocalDate day) {
        refuseIfEnded();
        if (day.isBefore(startedOn)) {
            throw new Refusal("helper.day.before", startedOn.toString());
        }
        if (has + more > limit) {
            throw new Refusal("helper.overloaded", name, has, limit, more);
        }
    }

    private void refuseIfEnded() {
        if (endedOn != null) {
            throw new Refusal("helper.ended.already", endedOn.toString());
        }
    }

    HelperForm form() {
        return new HelperForm(name, unit, affiliation, level, position, phone, null, username, startedOn);
    }

    long id() {
        return Objects.requireNonNull(helperId);
    }

    String area() {
        return area;
    }

    Level level() {
        return level;
    }

    byte @Nullable [] identityHash() {
        return identityHash;
    }

    int version() {
        return version;
    }
}
