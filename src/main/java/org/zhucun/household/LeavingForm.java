package org.zhucun.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;

/** Somebody leaves a household. */
record LeavingForm(
        @NotNull @PastOrPresent LocalDate leftOn, @NotNull LeaveReason leaveReason) {

    static final List<LeaveReason> REASONS = List.of(
            LeaveReason.DEATH,
            LeaveReason.MARRIED_OUT,
            LeaveReason.MOVED_OUT,
            LeaveReason.EMIGRATED,
            LeaveReason.IMPRISONED,
            LeaveReason.REMOVED,
            LeaveReason.OTHER_OUT);
}
