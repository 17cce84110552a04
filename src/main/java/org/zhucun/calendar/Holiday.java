package org.zhucun.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A holiday of a year's arrangement.
 *
 * @param year the arrangement's, though its New Year may begin in December
 * @param name where it is none of the seven
 * @param worksOn weekend days worked in exchange
 * @param source the notice and its number
 */
record Holiday(
        long holidayId,
        int year,
        List<HolidayKind> kinds,
        @Nullable String name,
        LocalDate firstOn,
        LocalDate lastOn,
        List<LocalDate> worksOn,
        String source,
        boolean withdrawn,
        int version) {

    int days() {
        return (int) ChronoUnit.DAYS.between(firstOn, lastOn) + 1;
    }

    /** Every day that it says something of. */
    Stream<LocalDate> said() {
        return Stream.concat(firstOn.datesUntil(lastOn.plusDays(1)), worksOn.stream());
    }
}
