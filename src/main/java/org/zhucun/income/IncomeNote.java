package org.zhucun.income;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A note and a piece of evidence beside one item. */
@Entity
class IncomeNote {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long incomeNoteId;

    private String villageCode;
    private long householdId;
    private long incomeId;
    private String item;
    private @Nullable String note;
    private @Nullable Long attachmentId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected IncomeNote() {}

    IncomeNote(String villageCode, long householdId, long incomeId, String item) {
        this.villageCode = villageCode;
        this.householdId = householdId;
        this.incomeId = incomeId;
        this.item = item;
    }

    void say(@Nullable String text) {
        note = text;
    }

    void show(long evidence) {
        attachmentId = evidence;
    }

    @Nullable
    String note() {
        return note;
    }
}
