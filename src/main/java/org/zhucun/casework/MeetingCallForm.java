package org.zhucun.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The meeting that appraises one case, or the cases of a batch. */
record MeetingCallForm(
        @NotNull LocalDate heldOn,
        @NotBlank @Size(min = 2, max = 100) String place,
        @Nullable @NotNull @Min(1) @Max(20000) Integer due) {}
