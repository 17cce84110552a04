package org.zhucun.post;

import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.division.Divisions;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The sheet of a month: the days of everybody who holds a post, and what that pays. */
@Allowed({TOWN_CADRE, VILLAGE_CLERK})
@Controller
@RequestMapping("/posts/months")
class PostMonthController {

    /** A line of the sheet; what is not recorded yet is offered as a full month. */
    record Line(
            long id,
            String title,
            String village,
            String name,
            String monthlyPay,
            int due,
            int present,
            String pay,
            @Nullable LocalDate paid) {}

    private final PostList list;
    private final PostRegister register;
    private final Divisions divisions;
    private final Shows shows;

    PostMonthController(PostList list, PostRegister register, Divisions divisions, Shows shows) {
        this.list = list;
        this.register = register;
        this.divisions = divisions;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        var show = shows.now();
        var of = month == null ? YearMonth.from(show.today()) : read(month);
        var days = of.lengthOfMonth();
        model.addAttribute("month", of.toString());
        model.addAttribute("village", village);
        model.addAttribute(
                "villages",
                divisions.villagesIn(Viewers.required().prefix()).stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList());
        model.addAttribute(
                "lines",
                list.sheet(village, of).stream()
                        .map(one -> new Line(
                                one.postHoldingId(),
                                one.title(),
                                one.village(),
                                show.name(one.name()),
                                Show.money(one.monthlyPay()),
                                one.daysDue() == null ? days : one.daysDue(),
                                one.daysPresent() == null ? days : one.daysPresent(),
                                Show.money(one.pay()),
                                one.paidOn()))
                        .toList());
        return "post/months";
    }

    @PostMapping
    String update(
            @RequestParam String month,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var of = read(month);
        var kept = new LinkedHashMap<Long, Attendance>();
        typed.keySet().stream().filter(name -> name.matches("due-[0-9]{1,18}")).forEach(name -> {
            var id = name.substring("due-".length());
            kept.put(
                    Long.valueOf(id),
                    new Attendance(
                            of,
                            number(typed.get(name)),
                            number(typed.get("present-" + id)),
                            day(typed.get("paid-" + id))));
        });
        register.attendAll(kept);
        flash.addFlashAttribute("notice", "month.kept");
        flash.addFlashAttribute("noticeArgs", new Object[] {kept.size()});
        return "redirect:/posts/months?month=" + of + (village == null ? "" : "&village=" + village);
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new Refusal("month.unreadable", month);
        }
    }

    private static int number(@Nullable String text) {
        if (text == null || !text.strip().matches("[0-9]{1,2}")) {
            throw new Refusal("month.days.wrong", String.valueOf(text));
        }
        return Integer.parseInt(text.strip());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw new Refusal("month.unreadable", text == null ? "" : text);
        }
    }
}
