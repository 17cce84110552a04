package org.zhucun.post;

import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    /** A line of the sheet; what is not recorded yet is offered as every day that was held until today. */
    record Line(
            long id,
            String title,
            String village,
            String name,
            String monthlyPay,
            String due,
            String present,
            String pay,
            String paid) {}

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
        var form = new MonthForm(month == null ? waiting(village).toString() : month, village);
        model.addAttribute("sheet", form);
        return page(form, Map.of(), model);
    }

    @PostMapping
    String update(
            @ModelAttribute("sheet") MonthForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash) {
        var kept = form.read(list.sheet(form.village(), form.of()), typed, register, shows.now(), errors);
        if (errors.hasErrors()) {
            return page(form, typed, model);
        }
        if (kept.isEmpty()) {
            throw new Refusal("month.none");
        }
        register.attendAll(kept);
        flash.addFlashAttribute("notice", "month.kept");
        flash.addFlashAttribute("noticeArgs", new Object[] {kept.size()});
        return "redirect:/posts/months?month=" + form.of()
                + (form.village() == null || form.village().isEmpty() ? "" : "&village=" + form.village());
    }

    /** The last month, while somebody's days of it are still to be recorded; else the present one. */
    private YearMonth waiting(@Nullable String village) {
        var present = YearMonth.from(shows.now().today());
        var last = present.minusMonths(1);
        return list.sheet(village, last).stream().anyMatch(line -> line.daysDue() == null) ? last : present;
    }

    private String page(MonthForm form, Map<String, String> typed, Model model) {
        var show = shows.now();
        var of = form.of();
        model.addAttribute("month", of.toString());
        model.addAttribute("village", form.village());
        model.addAttribute(
                "villages",
                divisions.villagesIn(Viewers.required().prefix()).stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList());
        model.addAttribute(
                "lines",
                list.sheet(form.village(), of).stream()
                        .map(one -> line(one, of, typed, show))
                        .toList());
        return "post/months";
    }

    private static Line line(PostList.Sheet one, YearMonth month, Map<String, String> typed, Show show) {
        var id = one.postHoldingId();
        var held = PostHolding.daysIn(month, one.fromOn(), one.toOn(), show.today());
        return new Line(
                id,
                one.title(),
                one.village(),
                show.name(one.name()),
                Show.money(one.monthlyPay()),
                typed.getOrDefault(
                        "due-" + id, String.valueOf(one.daysDue() == null ? month.lengthOfMonth() : one.daysDue())),
                typed.getOrDefault(
                        "present-" + id, String.valueOf(one.daysPresent() == null ? held : one.daysPresent())),
                Show.money(one.pay()),
                typed.getOrDefault("paid-" + id, one.paidOn() == null ? "" : String.valueOf(one.paidOn())));
    }
}
