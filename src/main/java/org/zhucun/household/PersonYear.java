package org.zhucun.household;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What is true of a person in one year; the present is the latest year. */
@Entity
class PersonYear {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long personYearId;

    private String villageCode;
    private long personId;
    private int year;

    @Embedded
    private @Nullable PersonFacts facts;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected PersonYear() {}

    PersonYear(Person person, int year, PersonFacts facts) {
        this.villageCode = person.villageCode();
        this.personId = person.id();
        this.year = year;
        this.facts = facts;
    }

    void settleIn(String village) {
        villageCode = village;
    }

    void become(PersonFacts now) {
        facts = now;
    }

    int year() {
        return year;
    }

    PersonFacts facts() {
        return facts == null ? PersonFacts.UNKNOWN : facts;
    }

    int version() {
        return version;
    }
}
