package org.zhucun.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** What an editing page of one year begins with: the year asked for, or the latest; what it lacks is carried from there. */
@Component
class YearPage {

    /** Nothing is told of an earlier year; the incomes begin there as well. */
    private static final int FIRST = 2010;

    private final HouseholdFrames frames;
    private final HouseholdYears years;
    private final Clock clock;

    YearPage(HouseholdFrames frames, HouseholdYears years, Clock clock) {
        this.frames = frames;
        this.years = years;
        this.clock = clock;
    }

    /** The form carries its year unseen: one that was changed on the way is refused. */
    void check(int year, Errors errors) {
        if (!fits(year)) {
            errors.reject("year.outside", new Object[] {String.valueOf(FIRST), String.valueOf(thisYear())}, null);
        }
    }

    boolean fits(int year) {
        return year >= FIRST && year <= thisYear();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    void fill(Model model, long id, @Nullable Integer year, Function<HouseholdYear, Record> part, Record unknown) {
        var thisYear = thisYear();
        var latest = years.findFirstByHouseholdIdOrderByYearDesc(id);
        var wanted = year != null && fits(year)
                ? year
                : latest.map(HouseholdYear::year).orElse(thisYear);
        var known = years.findByHouseholdIdAndYear(id, wanted);
        model.addAttribute("top", frames.of(id, "overview"));
        model.addAttribute("saved", known.or(() -> latest).map(part).orElse(unknown));
        model.addAttribute("current", known.map(HouseholdYear::version).orElse(-1));
        model.addAttribute("year", wanted);
        model.addAttribute("thisYear", thisYear);
    }
}
