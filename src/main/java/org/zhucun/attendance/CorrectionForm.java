package org.zhucun.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a day really was, and how that is known. */
record CorrectionForm(
        @NotNull @PastOrPresent LocalDate day,
        @NotNull Boolean present,
        @NotBlank @Size(min = 2, max = 400) String why) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static CorrectionForm blank(@Nullable LocalDate day) {
        return new CorrectionForm(day, true, null);
    }
}
