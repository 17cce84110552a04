package org.zhucun.household;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What is true of a household in one year; the present is the latest year. */
@Entity
class HouseholdYear {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long householdYearId;

    private String villageCode;
    private long householdId;
    private int year;
    private @Nullable Integer persons;

    @Embedded
    private Standing standing;

    @Embedded
    private @Nullable Living living;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected HouseholdYear() {}

    HouseholdYear(Household household, int year, Standing standing, @Nullable Living living) {
        this.villageCode = household.villageCode();
        this.householdId = household.id();
        this.year = year;
        this.standing = standing;
        this.living = living;
    }

    /** Another year begins as this one is. */
    HouseholdYear carriedTo(Household household, int otherYear) {
        return new HouseholdYear(household, otherYear, standing, living);
    }

    void stand(Standing now) {
        standing = now;
    }

    void live(Living now) {
        living = now;
    }

    int year() {
        return year;
    }

    Standing standing() {
        return standing;
    }

    Living living() {
        return living == null ? Living.UNKNOWN : living;
    }

    int version() {
        return version;
    }
}
