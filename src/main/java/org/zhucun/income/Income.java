package org.zhucun.income;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A household's income of one year. */
@Entity
class Income {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long incomeId;

    private String villageCode;
    private long householdId;
    private int year;

    @Embedded
    private IncomeItems items;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Income() {}

    Income(String villageCode, long householdId, int year, IncomeItems items) {
        this.villageCode = villageCode;
        this.householdId = householdId;
        this.year = year;
        this.items = items;
    }

    void amount(IncomeItems now) {
        items = now;
    }

    long id() {
        return Objects.requireNonNull(incomeId);
    }

    IncomeItems items() {
        return items;
    }

    int version() {
        return version;
    }
}
