package org.zhucun.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.web.Show;

/** The days of a notice as cells, and how many are left. */
@Component
public class NoticeClock {

    private static final int MOST = 15;

    private final WorkingDays workingDays;

    NoticeClock(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** css is gone, today or empty. */
    public record Cell(String label, @Nullable String css) {}

    /**
     * @param cells a cell per counted day; empty where they would be too many to read
     * @param day which day of the notice today is, 0 before it begins
     * @param left days left after today
     */
    public record Face(List<Cell> cells, String label, int days, int day, int left, boolean running, boolean over) {}

    public Face of(LocalDate startsOn, LocalDate endsOn, boolean countsWorkdays, Show show) {
        var today = show.today();
        var counted = counted(startsOn, endsOn, countsWorkdays);
        var gone = (int) counted.stream().filter(day -> day.isBefore(today)).count();
        var isToday = counted.contains(today);
        var left = (int) counted.stream().filter(day -> day.isAfter(today)).count();
        var cells = counted.size() > MOST ? List.<Cell>of() : cells(counted, today, show);
        var running = !today.isBefore(startsOn) && !today.isAfter(endsOn);
        var day = gone + (isToday ? 1 : 0);
        return new Face(
                cells,
                show.say(running ? "notice.clock.running" : "notice.clock.days", counted.size(), day),
                counted.size(),
                day,
                left,
                running,
                today.isAfter(endsOn));
    }

    private static List<Cell> cells(List<LocalDate> counted, LocalDate today, Show show) {
        var cells = new ArrayList<Cell>();
        var month = 0;
        for (var day : counted) {
            cells.add(cell(day, day.getMonthValue() != month, today, show));
            month = day.getMonthValue();
        }
        return cells;
    }

    /** Its day alone, and its month too where the row begins or another month does. */
    private static Cell cell(LocalDate day, boolean withMonth, LocalDate today, Show show) {
        if (day.equals(today)) {
            return new Cell(show.say("notice.clock.today"), "today");
        }
        var label = withMonth ? day.getMonthValue() + "-" + day.getDayOfMonth() : String.valueOf(day.getDayOfMonth());
        return new Cell(label, day.isBefore(today) ? "gone" : null);
    }

    private List<LocalDate> counted(LocalDate startsOn, LocalDate endsOn, boolean countsWorkdays) {
        var days = new ArrayList<LocalDate>();
        for (var step = 0L; step <= ChronoUnit.DAYS.between(startsOn, endsOn); step++) {
            var day = startsOn.plusDays(step);
            if (!countsWorkdays || workingDays.isWorked(day)) {
                days.add(day);
            }
        }
        return days;
    }
}
