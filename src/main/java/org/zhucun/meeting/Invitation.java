package org.zhucun.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be called.
 *
 * @param due how many are due; null takes the number of the list
 * @param dueBecause why it is not the number of the list, or where it comes from when nothing lists it
 * @param names who is due, where no list knows it
 * @param matters what is to be decided, each perhaps a case
 */
public record Invitation(
        String villageCode,
        MeetingKind kind,
        String title,
        LocalDate heldOn,
        @Nullable LocalTime beginsAt,
        String place,
        @Nullable Integer due,
        @Nullable String dueBecause,
        List<String> names,
        List<Matter> matters) {

    /** @param subjectTable the record that is decided on, say a case; null for none */
    public record Matter(
            String title,
            @Nullable String subjectTable,
            @Nullable Long subjectId) {}
}
