package org.zhucun.worklog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A list that follows the one in force; it begins with the same duties and tasks, which are then corrected. */
record DutyListForm(
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 90) String nameEn,
        @NotBlank @Size(max = 200) String document) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static DutyListForm blank(@Nullable LocalDate from) {
        return new DutyListForm(from, null, null, null);
    }
}
