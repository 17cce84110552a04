package org.zhucun.helper;

import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** Households of a helper, all or chosen ones, go to a successor on a day. */
@Allowed(TOWN_CADRE)
@Controller
@RequestMapping("/helpers/{id:[0-9]+}/handover")
class HandoverController {

    private static final int SIZE = 20;

    private final HelperList list;
    private final HelperRegister register;
    private final Shows shows;

    HandoverController(HelperList list, HelperRegister register, Shows shows) {
        this.list = list;
        this.register = register;
        this.shows = shows;
    }

    @GetMapping
    String blank(@PathVariable long id, @RequestParam(required = false) @Nullable String q, Model model) {
        var show = shows.now();
        var row = list.find(id, show.today());
        if (row == null) {
            throw new NotFound();
        }
        var page = HelperPage.of(row, list.homes(id), show);
        model.addAttribute("page", page);
        model.addAttribute("q", q);
        model.addAttribute(
                "candidates",
                list.withRoom(q, 1, show.today(), SIZE + 1).stream()
                        .filter(one -> one.helperId() != id)
                        .limit(SIZE)
                        .map(one -> HelperRow.of(one, show))
                        .toList());
        model.addAttribute("today", show.today());
        return "helper/handover";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Long> households,
            @RequestParam(required = false) @Nullable Long successor,
            @RequestParam(required = false) @Nullable LocalDate day,
            RedirectAttributes flash) {
        if (households == null || successor == null || day == null) {
            throw new Refusal("helper.handover.none");
        }
        var given = register.handOver(id, successor, households, day);
        flash.addFlashAttribute("notice", "helper.handover.done");
        flash.addFlashAttribute("noticeArgs", new Object[] {given});
        return "redirect:/helpers/" + successor;
    }
}
