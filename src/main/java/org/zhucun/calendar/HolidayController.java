package org.zhucun.calendar;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.history.ChangeLog;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The arrangements of holidays, year by year, entered from the State Council's notice. */
@Controller
@RequestMapping("/admin/holidays")
@Allowed(Role.ADMINISTRATOR)
class HolidayController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** A year in the list. */
    record Year(int year, int holidays, int daysOff, int exchanged, boolean whole, String missing, String source) {}

    private final HolidayRegister register;
    private final WorkingDays workingDays;
    private final ChangeLog log;
    private final Shows shows;

    HolidayController(HolidayRegister register, WorkingDays workingDays, ChangeLog log, Shows shows) {
        this.register = register;
        this.workingDays = workingDays;
        this.log = log;
        this.shows = shows;
    }

    @GetMapping
    String index(Model page) {
        var show = shows.now();
        var known = register.all();
        var next = show.today().getYear() + 1;
        var first = known.stream().mapToInt(Holiday::year).min().orElse(next);
        var last = Math.max(next, known.stream().mapToInt(Holiday::year).max().orElse(next));
        page.addAttribute(
                "years",
                IntStream.rangeClosed(first, last)
                        .map(year -> last + first - year)
                        .mapToObj(year -> year(year, known, show))
                        .toList());
        page.addAttribute("total", Show.count(last - first + 1));
        return "calendar/index";
    }

    @GetMapping("/{year:[0-9]{4}}")
    String show(@PathVariable int year, @RequestParam(required = false) @Nullable Long before, Model page) {
        checked(year);
        var show = shows.now();
        var known = register.of(year);
        page.addAttribute("year", String.valueOf(year));
        page.addAttribute("standing", year(year, known, show));
        page.addAttribute(
                "rows", known.stream().map(one -> HolidayRow.of(one, show)).toList());
        page.addAttribute("settable", register.mayChange());
        page.addAttribute(
                "changes",
                log.ofRows("holiday", known.stream().map(Holiday::holidayId).toList(), before));
        return "calendar/show";
    }

    @GetMapping("/{year:[0-9]{4}}/new")
    String blank(@PathVariable int year, Model page) {
        var known = register.of(checked(year));
        page.addAttribute(
                "holiday",
                HolidayForm.blank(
                        known.isEmpty() ? null : known.get(known.size() - 1).source()));
        return form(year, null, page);
    }

    @PostMapping("/{year:[0-9]{4}}")
    String create(
            @PathVariable int year,
            @Valid @ModelAttribute("holiday") HolidayForm form,
            BindingResult errors,
            Model page,
            RedirectAttributes flash) {
        if (refused(checked(year), null, form, errors)) {
            return form(year, null, page);
        }
        register.add(year, form);
        return saved(year, "holiday.added", flash);
    }

    @GetMapping("/{year:[0-9]{4}}/{id:\\d+}/edit")
    String edit(@PathVariable int year, @PathVariable long id, Model page) {
        page.addAttribute("holiday", HolidayForm.of(holiday(year, id)));
        return form(year, id, page);
    }

    @PostMapping("/{year:[0-9]{4}}/{id:\\d+}")
    String update(
            @PathVariable int year,
            @PathVariable long id,
            @Valid @ModelAttribute("holiday") HolidayForm form,
            BindingResult errors,
            Model page,
            RedirectAttributes flash) {
        var present = holiday(year, id);
        if (refused(year, id, form, errors)) {
            return form(year, id, page);
        }
        register.correct(present, form);
        return saved(year, "holiday.corrected", flash);
    }

    @PostMapping("/{year:[0-9]{4}}/{id:\\d+}/withdrawal")
    String withdraw(
            @PathVariable int year, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        register.withdraw(holiday(year, id), version);
        return saved(year, "holiday.withdrawn", flash);
    }

    private boolean refused(int year, @Nullable Long id, HolidayForm form, BindingResult errors) {
        if (!errors.hasErrors()) {
            form.check(year, errors);
        }
        if (!errors.hasErrors()) {
            var show = shows.now();
            register.inTheWay(year, id, form)
                    .ifPresent(other -> errors.rejectValue(
                            "firstOn",
                            "Overlaps",
                            new Object[] {
                                HolidayRow.name(other, show),
                                HolidayRow.of(other, show).span()
                            },
                            null));
        }
        return errors.hasErrors();
    }

    private String saved(int year, String notice, RedirectAttributes flash) {
        workingDays.refresh();
        flash.addFlashAttribute("notice", notice);
        return "redirect:/admin/holidays/" + year;
    }

    private String form(int year, @Nullable Long id, Model page) {
        var show = shows.now();
        page.addAttribute("year", String.valueOf(year));
        page.addAttribute("kinds", Choice.words(show, "holiday.kinds", HolidayKind.values()));
        page.addAttribute(
                "title", show.say(id == null ? "holiday.new.title" : "holiday.edit.title", String.valueOf(year)));
        page.addAttribute("target", "/admin/holidays/" + year + (id == null ? "" : "/" + id));
        page.addAttribute("added", id == null);
        var present = id == null ? null : holiday(year, id);
        page.addAttribute("withdrawable", present == null || present.withdrawn() ? null : present.version());
        return "calendar/form";
    }

    private static Year year(int year, List<Holiday> known, Show show) {
        var own = known.stream()
                .filter(one -> one.year() == year && !one.withdrawn())
                .toList();
        var missing = HolidayRegister.missing(year, own);
        return new Year(
                year,
                own.size(),
                own.stream().mapToInt(Holiday::days).sum(),
                own.stream().mapToInt(one -> one.worksOn().size()).sum(),
                missing.isEmpty(),
                names(missing, show),
                own.stream().map(Holiday::source).distinct().collect(Collectors.joining(show.say("web.comma"))));
    }

    /** The holidays in words. */
    static String names(Set<HolidayKind> kinds, Show show) {
        return kinds.stream()
                .map(kind -> show.word("holiday.kinds", kind))
                .collect(Collectors.joining(show.say("web.comma")));
    }

    private Holiday holiday(int year, long id) {
        return register.find(year, id).orElseThrow(NotFound::new);
    }

    private static int checked(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotFound();
        }
        return year;
    }
}
