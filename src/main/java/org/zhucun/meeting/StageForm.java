package org.zhucun.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.NotBefore;

/** The meeting of a stage. */
record StageForm(
        @NotNull MeetingKind stage,
        @NotNull @NotBefore("1990-01-01") LocalDate heldOn,
        @NotBlank @Size(min = 2, max = 100) String place,
        @Nullable @Min(1) @Max(20000) Integer due,
        @Nullable @Size(min = 4, max = 200) String dueBecause,
        @Nullable @Size(max = 20000) String names) {}
