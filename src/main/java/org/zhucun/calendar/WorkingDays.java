package org.zhucun.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.zhucun.web.Show;

/**
 * Counts days as offices do. A day is worked from Monday to Friday, unless the State Council's arrangement of that year
 * says otherwise (table holiday); a year without an arrangement follows the week alone, and {@link #doubt} says so. The few rows
 * are kept in memory and read again now and then, so that another instance's change arrives.
 */
@Service
public class WorkingDays {

    private record Special(LocalDate day, boolean worked) {}

    private record Arranged(int year, String kind) {}

    private record Known(Map<LocalDate, Boolean> days, Map<Integer, Set<HolidayKind>> years) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a day is worked. */
    public boolean isWorked(LocalDate day) {
        var special = known().days().get(day);
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

    /** What makes a count of working days of a year doubtful: its arrangement is not there, or not whole. */
    public Optional<String> doubt(int year, Show show) {
        var missing = HolidayKind.everyYear();
        missing.removeAll(known().years().getOrDefault(year, Set.of()));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                missing.size() == HolidayKind.everyYear().size()
                        ? show.say("holiday.doubt.none", String.valueOf(year))
                        : show.say("holiday.doubt.part", String.valueOf(year), HolidayController.names(missing, show)));
    }

    /** Reads the arrangement again; called after a change and now and then for changes made elsewhere. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void refresh() {
        known = read();
    }

    private Known known() {
        var present = known;
        if (present == null) {
            present = read();
            known = present;
        }
        return present;
    }

    private Known read() {
        return new Known(
                jdbc.sql("select day, worked from special_day").query(Special.class).list().stream()
                        .collect(Collectors.toUnmodifiableMap(Special::day, Special::worked)),
                jdbc
                        .sql("select year, unnest(kinds) as kind from holiday where not withdrawn")
                        .query(Arranged.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Arranged::year,
                                Collectors.mapping(one -> HolidayKind.valueOf(one.kind()), Collectors.toSet()))));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
