package org.zhucun.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A holiday as it is typed from the notice; the days worked in exchange stand in one line. */
record HolidayForm(
        @NotEmpty List<HolidayKind> kinds,
        @Nullable @Size(max = 40) String name,
        @NotNull LocalDate firstOn,
        @NotNull LocalDate lastOn,
        @Nullable @Size(max = 200) String worksOn,
        @NotBlank @Size(min = 2, max = 200) String source,
        @Nullable Integer version) {

    private static final int LONGEST = 30;
    private static final int NEAR = 31;

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static HolidayForm blank(@Nullable String source) {
        return new HolidayForm(List.of(), null, null, null, null, source, null);
    }

    static HolidayForm of(Holiday holiday) {
        return new HolidayForm(
                holiday.kinds(),
                holiday.name(),
                holiday.firstOn(),
                holiday.lastOn(),
                holiday.worksOn().stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
                holiday.source(),
                holiday.version());
    }

    /** The days worked in exchange. What is no day is left out: {@link #check} has said so. */
    List<LocalDate> exchanged() {
        var days = new ArrayList<LocalDate>();
        for (var word : words()) {
            try {
                days.add(LocalDate.parse(word));
            } catch (DateTimeParseException said) {
                continue;
            }
        }
        return days.stream().distinct().sorted().toList();
    }

    /** Refuses what cannot be: says it at the field where it was typed. */
    void check(int year, Errors errors) {
        if (kinds.contains(HolidayKind.OTHER) && name == null) {
            errors.rejectValue("name", "NotBlank");
        }
        if (lastOn.isBefore(firstOn)) {
            errors.rejectValue("lastOn", "BeforeFirst");
        } else if (lastOn.isAfter(firstOn.plusDays(LONGEST))) {
            errors.rejectValue("lastOn", "TooLong", new Object[] {LONGEST + 1}, null);
        } else if (firstOn.getYear() != year && lastOn.getYear() != year) {
            errors.rejectValue("firstOn", "OtherYear", new Object[] {String.valueOf(year)}, null);
        }
        for (var word : words()) {
            try {
                check(LocalDate.parse(word), errors);
            } catch (DateTimeParseException no) {
                errors.rejectValue("worksOn", "NoDay", new Object[] {word}, null);
            }
            if (errors.hasFieldErrors("worksOn")) {
                return;
            }
        }
    }

    private void check(LocalDate day, Errors errors) {
        if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            errors.rejectValue("worksOn", "Weekday", new Object[] {day.toString()}, null);
        } else if (!day.isBefore(firstOn) && !day.isAfter(lastOn)) {
            errors.rejectValue("worksOn", "Within", new Object[] {day.toString()}, null);
        } else if (day.isBefore(firstOn.minusDays(NEAR)) || day.isAfter(lastOn.plusDays(NEAR))) {
            errors.rejectValue("worksOn", "FarAway", new Object[] {day.toString()}, null);
        }
    }

    private List<String> words() {
        return worksOn == null
                ? List.of()
                : Arrays.stream(worksOn.split("[\\s,，、;；]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
