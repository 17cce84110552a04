package org.zhucun.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;

/** The registration of a household ends. */
record EndingForm(
        @NotNull @PastOrPresent LocalDate day, @NotNull EndReason reason) {

    static final List<EndReason> REASONS =
            List.of(EndReason.MOVED, EndReason.DIED_OUT, EndReason.REMOVED, EndReason.OTHER);
}
