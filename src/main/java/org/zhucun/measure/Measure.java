package org.zhucun.measure;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.zhucun.household.Cause;
import org.zhucun.web.Refusal;

/** What is to be done for a household in a year: planned, under way, then carried out or dropped. */
@Entity
class Measure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long measureId;

    private String villageCode;
    private long householdId;
    private int year;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Cause cause;

    private @Nullable Long personId;
    private String what;
    private @Nullable BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private @Nullable MoneySource moneySource;

    private LocalDate plannedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private String facts;

    @Enumerated(EnumType.STRING)
    private MeasureState state = MeasureState.PLANNED;

    private @Nullable LocalDate begunOn;
    private @Nullable LocalDate carriedOutOn;
    private @Nullable BigDecimal cost;
    private @Nullable String signedBy;
    private boolean signaturePictured;
    private @Nullable Long measureSheetId;
    private @Nullable String droppedBecause;
    private @Nullable String reopenedBecause;
    private String plannedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Measure() {}

    @SuppressWarnings("NullAway.Init") // plan() fills the rest
    Measure(String villageCode, long householdId, int year, Planned planned, String facts, String plannedBy) {
        this.villageCode = villageCode;
        this.householdId = householdId;
        this.year = year;
        this.plannedBy = plannedBy;
        plan(planned, facts);
    }

    /** @param json the facts as json */
    final void plan(Planned planned, String json) {
        refuseUnlessOpen();
        if (planned.plannedOn().getYear() != year) {
            throw new Refusal("measure.day.year", String.valueOf(year));
        }
        kind = planned.kind();
        cause = planned.cause();
        personId = planned.personId();
        what = planned.what();
        amount = planned.amount();
        moneySource = planned.moneySource();
        plannedOn = planned.plannedOn();
        facts = json;
    }

    void begin(LocalDate day, LocalDate today) {
        if (state != MeasureState.PLANNED) {
            throw new Refusal("measure.begun.already");
        }
        refuseLater(day, today);
        begunOn = day;
        state = MeasureState.UNDER_WAY;
    }

    /**
     * @param pictured whether the signature is kept as a picture; without one and without a name it is carried out and lacks
     *     the signature
     */
    void carryOut(CarriedOut how, boolean pictured, LocalDate today) {
        refuseUnlessOpen();
        refuseLater(how.day(), today);
        if (begunOn != null && how.day().isBefore(begunOn)) {
            throw new Refusal("measure.day.begun", begunOn.toString());
        }
        if (how.cost().signum() > 0 && (moneySource == null || moneySource == MoneySource.NONE)) {
            throw new Refusal("measure.source.missing");
        }
        carriedOutOn = how.day();
        cost = how.cost();
        signedBy = how.signedBy();
        signaturePictured = pictured;
        state = MeasureState.CARRIED_OUT;
    }

    /** The household's signature stands on a sheet that many signed. */
    void sign(long sheet) {
        if (state != MeasureState.CARRIED_OUT) {
            throw new Refusal("measure.sign.open", what);
        }
        if (signedBy != null || signaturePictured) {
            throw new Refusal("measure.sign.already", what);
        }
        signaturePictured = true;
        measureSheetId = sheet;
    }

    void drop(String because) {
        refuseUnlessOpen();
        droppedBecause = because;
        state = MeasureState.DROPPED;
    }

    /** What was recorded by mistake is put right: it is under way again. */
    void reopen(String because) {
        if (state.open()) {
            throw new Refusal("measure.open.already");
        }
        carriedOutOn = null;
        cost = null;
        signedBy = null;
        signaturePictured = false;
        measureSheetId = null;
        droppedBecause = null;
        reopenedBecause = because;
        state = begunOn == null ? MeasureState.PLANNED : MeasureState.UNDER_WAY;
    }

    private void refuseUnlessOpen() {
        if (!state.open()) {
            throw new Refusal("measure.over");
        }
    }

    private static void refuseLater(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refusal("measure.day.later");
        }
    }

    long id() {
        return Objects.requireNonNull(measureId);
    }

    String villageCode() {
        return villageCode;
    }

    MeasureState state() {
        return state;
    }

    int version() {
        return version;
    }
}
