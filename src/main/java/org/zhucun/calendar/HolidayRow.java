package org.zhucun.calendar;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A holiday on the page of its year. */
record HolidayRow(long id, String name, String span, int days, String worksOn, String source, boolean withdrawn) {

    static HolidayRow of(Holiday holiday, Show show) {
        return new HolidayRow(
                holiday.holidayId(),
                name(holiday, show),
                holiday.days() == 1
                        ? Show.date(holiday.firstOn())
                        : Show.date(holiday.firstOn()) + " – " + Show.date(holiday.lastOn()),
                holiday.days(),
                Show.text(holiday.worksOn().stream().map(LocalDate::toString).collect(Collectors.joining(" "))),
                holiday.source(),
                holiday.withdrawn());
    }

    static String name(Holiday holiday, Show show) {
        var own = holiday.name();
        return holiday.kinds().stream()
                .map(kind -> named(kind, own, show))
                .collect(Collectors.joining(show.say("web.comma")));
    }

    private static String named(HolidayKind kind, @Nullable String own, Show show) {
        return kind == HolidayKind.OTHER && own != null ? own : show.word("holiday.kinds", kind);
    }
}
