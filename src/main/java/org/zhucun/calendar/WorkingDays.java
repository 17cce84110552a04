package org.zhucun.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Counts days as offices do. A day is worked from Monday to Friday, unless the State Council's arrangement of that year
 * says otherwise (table special_day); a year without an arrangement follows the week alone. The few rows are kept in
 * memory and read again now and then, so that another instance's change arrives.
 */
@Service
public class WorkingDays {

    private record Special(LocalDate day, boolean worked) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Map<LocalDate, Boolean> known;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a day is worked. */
    public boolean isWorked(LocalDate day) {
        var special = special().get(day);
        return special != null ? special : isWeekday(day);
    }

    /** Working days from one day to another, both included; 0 when the second lies before the first. */
    public int between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? 0
                : (int) first.datesUntil(last.plusDays(1))
                        .filter(this::isWorked)
                        .count();
    }

    /** The day on which the n-th working day after a day falls, n at least 0. */
    public LocalDate after(LocalDate day, int workingDays) {
        var end = day;
        for (var left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            if (isWorked(end)) {
                left--;
            }
        }
        return end;
    }

    /** Reads the arrangement again; called after a change and now and then for changes made elsewhere. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void refresh() {
        known = read();
    }

    private Map<LocalDate, Boolean> special() {
        var days = known;
        if (days == null) {
            days = read();
            known = days;
        }
        return days;
    }

    private Map<LocalDate, Boolean> read() {
        return jdbc.sql("select day, worked from special_day").query(Special.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Special::day, Special::worked));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
