package org.zhucun.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which month and place the list shows; what makes no sense is as if it were not asked. */
record AttendanceFilter(
        @Nullable String month,
        @Nullable String village,
        @Nullable String standing) {

    /** The month asked for, or the present one; never a month to come. */
    YearMonth monthOr(LocalDate today) {
        return month(month, today);
    }

    static YearMonth month(@Nullable String written, LocalDate today) {
        var present = YearMonth.from(today);
        try {
            var asked = written == null ? present : YearMonth.parse(written);
            return asked.isAfter(present) || asked.getYear() < 2014 ? present : asked;
        } catch (DateTimeParseException notAMonth) {
            return present;
        }
    }

    @Nullable
    String place() {
        return village != null && village.matches("[0-9]{9}|[0-9]{12}") ? village : null;
    }

    boolean onlyShort() {
        return "SHORT".equals(standing);
    }

    boolean onlyAbsent() {
        return "ABSENT".equals(standing);
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        if (month != null) {
            chosen.put("month", month);
        }
        if (place() != null) {
            chosen.put("village", village);
        }
        if (standing != null) {
            chosen.put("standing", standing);
        }
        return chosen;
    }
}
