package org.zhucun.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;

/** A month as it was filled in: due-7, present-7 and paid-7 are the days and the day of pay of holding 7. */
record MonthForm(String month, @Nullable String village) {

    /** A month that was not sent reads as no month. */
    @SuppressWarnings("ConstantValue") // what was not sent is null
    MonthForm {
        month = month == null ? "" : month;
    }

    YearMonth of() {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new Refusal("month.unreadable", month);
        }
    }

    /** What can be kept; what cannot is said in the words of its line. */
    Map<Long, Attendance> read(
            List<PostList.Sheet> lines, Map<String, String> typed, PostRegister register, Show show, Errors errors) {
        var kept = new LinkedHashMap<Long, Attendance>();
        for (var line : lines) {
            var id = line.postHoldingId();
            if (typed.containsKey("due-" + id)) {
                try {
                    var attendance = new Attendance(
                            of(),
                            number(typed.get("due-" + id)),
                            number(typed.get("present-" + id)),
                            day(typed.get("paid-" + id)));
                    wrong(register.wrong(id, attendance), line, show, errors);
                    kept.put(id, attendance);
                } catch (Refusal unreadable) {
                    wrong(Optional.of(unreadable), line, show, errors);
                }
            }
        }
        return kept;
    }

    private static void wrong(Optional<Refusal> why, PostList.Sheet line, Show show, Errors errors) {
        why.ifPresent(refusal -> errors.reject(
                "month.line", new Object[] {show.name(line.name()), show.say(refusal.key(), refusal.args())}, null));
    }

    private static int number(@Nullable String text) {
        if (text == null || !text.strip().matches("[0-9]{1,2}")) {
            throw new Refusal("month.days.wrong", Show.text(text));
        }
        return Integer.parseInt(text.strip());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw new Refusal("month.unreadable", Show.text(text));
        }
    }
}
