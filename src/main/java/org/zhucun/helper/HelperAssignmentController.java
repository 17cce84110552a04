package org.zhucun.helper;

import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.division.Divisions;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** Households without a helper are given to one. */
@Allowed(TOWN_CADRE)
@Controller
@RequestMapping("/helpers/{id:[0-9]+}/assignments")
class HelperAssignmentController {

    private static final int SIZE = 100;

    private final HelperList list;
    private final UnhelpedList unhelped;
    private final HelperRegister register;
    private final Divisions divisions;
    private final Shows shows;

    HelperAssignmentController(
            HelperList list, UnhelpedList unhelped, HelperRegister register, Divisions divisions, Shows shows) {
        this.list = list;
        this.unhelped = unhelped;
        this.register = register;
        this.divisions = divisions;
        this.shows = shows;
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, @ModelAttribute("filter") UnhelpedList.Filter filter, Model model) {
        var show = shows.now();
        var row = list.find(id, show.today());
        if (row == null) {
            throw new NotFound();
        }
        model.addAttribute("row", HelperRow.of(row, show));
        model.addAttribute(
                "homes",
                unhelped.page(filter, 1, SIZE).stream()
                        .map(home -> UnhelpedRow.of(home, show))
                        .toList());
        model.addAttribute("total", unhelped.count(filter));
        model.addAttribute("today", show.today());
        model.addAttribute(
                "villages",
                divisions.villagesIn(Viewers.required().prefix()).stream()
                        .map(village -> new Choice(village.code(), village.name()))
                        .toList());
        return "helper/assign";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Long> households,
            @RequestParam @Nullable LocalDate day,
            RedirectAttributes flash) {
        if (households == null || day == null) {
            throw new Refusal("assignment.none");
        }
        register.assign(id, households, day);
        flash.addFlashAttribute("notice", "assignment.made");
        flash.addFlashAttribute("noticeArgs", new Object[] {households.size()});
        return "redirect:/helpers/" + id;
    }
}
