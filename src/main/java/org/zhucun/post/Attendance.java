package org.zhucun.post;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The days of a month on a post, and when the pay was paid. */
public record Attendance(
        YearMonth month,
        int daysDue,
        int daysPresent,
        @Nullable LocalDate paidOn) {}
