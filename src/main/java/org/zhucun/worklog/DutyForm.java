package org.zhucun.worklog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The words of a duty or a task, in both languages.
 *
 * @param duty the duty that a new task belongs to
 * @param same the code of an earlier list's task that a new one goes on with; null for work that is new
 * @param endsOn the last day on which a task can be chosen
 */
record DutyForm(
        @Nullable Long duty,
        @Nullable String same,
        @NotBlank @Size(max = 12) String shortName,
        @NotBlank @Size(max = 30) String shortNameEn,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 300) String nameEn,
        @Nullable LocalDate endsOn,
        @Nullable Integer version) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static DutyForm blank(@Nullable Long duty) {
        return new DutyForm(duty, null, null, null, null, null, null, null);
    }
}
