package org.zhucun.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Role;

/**
 * Who does something, in which role, on which day, and what they say of it.
 *
 * @param role null for the system itself
 * @param people who visited or signed
 * @param visit the recorded visit that it rests on
 */
record Deed(
        String actor,
        @Nullable Role role,
        LocalDate day,
        @Nullable String people,
        @Nullable String note,
        @Nullable Long visit) {

    Deed(String actor, @Nullable Role role, LocalDate day, @Nullable String people, @Nullable String note) {
        this(actor, role, day, people, note, null);
    }
}
