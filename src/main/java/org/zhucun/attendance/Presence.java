package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A person's days of a month, one after the other. */
record Presence(List<Day> days) {

    enum Kind {
        /** Signed in, or confirmed afterwards. */
        PRESENT,
        /** On a trip that was announced. */
        TRIP,
        LEAVE,
        /** A working day of the past of which nothing is known. */
        ABSENT,
        /** Today, not signed in yet. */
        OPEN,
        /** Not worked. */
        FREE,
        /** A working day that has not come. */
        AHEAD,
        /** Before arrival or after the end of the posting. */
        OUTSIDE
    }

    record Day(LocalDate day, Kind kind, boolean worked) {}

    /**
     * @param present how each day in the village is known: SIGN_IN, CORRECTION or TRIP
     * @param leave the days of granted leave
     */
    static Presence of(
            LocalDate from,
            LocalDate to,
            Predicate<LocalDate> posted,
            Predicate<LocalDate> worked,
            Map<LocalDate, String> present,
            Map<LocalDate, LeaveKind> leave,
            LocalDate today) {
        return new Presence(from.datesUntil(to.plusDays(1))
                .map(day -> {
                    var isWorked = worked.test(day);
                    return new Day(
                            day,
                            kind(day, posted.test(day), isWorked, present.get(day), leave.containsKey(day), today),
                            isWorked);
                })
                .toList());
    }

    private static Kind kind(
            LocalDate day, boolean posted, boolean worked, @Nullable String present, boolean onLeave, LocalDate today) {
        if (!posted) {
            return Kind.OUTSIDE;
        }
        if (present != null && !day.isAfter(today)) {
            return present.equals("TRIP") ? Kind.TRIP : Kind.PRESENT;
        }
        if (!worked) {
            return Kind.FREE;
        }
        if (onLeave) {
            return Kind.LEAVE;
        }
        return day.isAfter(today) ? Kind.AHEAD : day.equals(today) ? Kind.OPEN : Kind.ABSENT;
    }

    /** Working days of the month while posted, also those to come. */
    int workingDays() {
        return (int) days.stream()
                .filter(day -> day.worked() && day.kind() != Kind.OUTSIDE)
                .count();
    }

    /** Days in the village, announced trips among them, whether worked or not. */
    int present() {
        return count(Kind.PRESENT) + count(Kind.TRIP);
    }

    int count(Kind kind) {
        return (int) days.stream().filter(day -> day.kind() == kind).count();
    }
}
