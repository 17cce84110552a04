package org.zhucun.household;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.history.HistoryEvents;
import org.zhucun.web.Show;

/** Opens one number for one look, and records who looked and why. */
@Service
@Transactional
class FullNumbers {

    private final Persons persons;
    private final Households households;
    private final Cipher cipher;
    private final HistoryEvents history;

    FullNumbers(Persons persons, Households households, Cipher cipher, HistoryEvents history) {
        this.persons = persons;
        this.households = households;
        this.cipher = cipher;
        this.history = history;
    }

    String ofPerson(long id, String what, String reason) {
        var person = persons.required(id);
        var shown = what.equals("phone") ? person.phone() : open(person.identityCipher());
        record(person.villageCode(), "person", id, what, reason);
        return Show.text(shown);
    }

    String ofHousehold(long id, String what, String reason) {
        var household = households.required(id);
        var shown = what.equals("phone") ? household.phone() : open(household.bankAccountCipher());
        record(household.villageCode(), "household", id, what, reason);
        return Show.text(shown);
    }

    private @Nullable String open(byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(sealed);
    }

    private void record(String village, String subject, long id, String what, String reason) {
        history.record("UNMASK", village, subject, id, reason, Map.of("field", what));
    }
}
