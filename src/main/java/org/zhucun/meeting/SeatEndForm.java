package org.zhucun.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Somebody leaves a body: the last day, and why. */
record SeatEndForm(
        @NotNull @PastOrPresent LocalDate until,
        @NotBlank @Size(min = 2, max = 200) String because) {}
