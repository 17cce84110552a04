package org.zhucun.guarantee;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One visit that checked food, clothing, schooling, medical care, housing and water. Checks are added, never changed. */
@Entity
class GuaranteeCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long guaranteeCheckId;

    private String villageCode;
    private long householdId;
    private int year;
    private LocalDate checkedOn;
    private String checkers;
    private @Nullable Boolean food;
    private @Nullable String foodNote;
    private @Nullable Boolean clothing;
    private @Nullable String clothingNote;
    private @Nullable Boolean education;
    private @Nullable String educationNote;
    private @Nullable Boolean medical;
    private @Nullable String medicalNote;
    private @Nullable Boolean housing;
    private @Nullable String housingNote;
    private @Nullable Boolean water;
    private @Nullable String waterNote;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected GuaranteeCheck() {}

    GuaranteeCheck(String villageCode, long householdId, CheckForm form, String recordedBy) {
        this.villageCode = villageCode;
        this.householdId = householdId;
        this.year = form.checkedOn().getYear();
        this.checkedOn = form.checkedOn();
        this.checkers = form.checkers();
        this.food = form.food();
        this.foodNote = form.foodNote();
        this.clothing = form.clothing();
        this.clothingNote = form.clothingNote();
        this.education = form.education();
        this.educationNote = form.educationNote();
        this.medical = form.medical();
        this.medicalNote = form.medicalNote();
        this.housing = form.housing();
        this.housingNote = form.housingNote();
        this.water = form.water();
        this.waterNote = form.waterNote();
        this.recordedBy = recordedBy;
        this.recordedAt = InstantSource.system().instant(); // the machine's time: when it was recorded
    }

    long id() {
        return Objects.requireNonNull(guaranteeCheckId);
    }
}
