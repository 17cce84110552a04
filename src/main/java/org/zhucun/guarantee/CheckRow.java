package org.zhucun.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A check as the page shows it. */
record CheckRow(String day, String checkers, String recordedBy, String recordedAt, List<Item> items) {

    /** css is yes, no or hm. */
    record Item(String css, String label, @Nullable String note) {}

    record Found(
            LocalDate checkedOn,
            String checkers,
            @Nullable Boolean food,
            @Nullable String foodNote,
            @Nullable Boolean clothing,
            @Nullable String clothingNote,
            @Nullable Boolean education,
            @Nullable String educationNote,
            @Nullable Boolean medical,
            @Nullable String medicalNote,
            @Nullable Boolean housing,
            @Nullable String housingNote,
            @Nullable Boolean water,
            @Nullable String waterNote,
            String recordedBy,
            Instant recordedAt) {}

    static CheckRow of(Found found, Show show) {
        return new CheckRow(
                found.checkedOn.toString(),
                found.checkers,
                found.recordedBy,
                show.moment(found.recordedAt),
                List.of(
                        item("food", found.food, found.foodNote, show),
                        item("clothing", found.clothing, found.clothingNote, show),
                        item("education", found.education, found.educationNote, show),
                        item("medical", found.medical, found.medicalNote, show),
                        item("housing", found.housing, found.housingNote, show),
                        item("water", found.water, found.waterNote, show)));
    }

    private static Item item(String name, @Nullable Boolean answer, @Nullable String note, Show show) {
        return new Item(
                answer == null ? "hm" : answer ? "yes" : "no",
                show.say("check." + name),
                answer == null && note == null ? show.say("check.unchecked") : note);
    }
}
