package org.zhucun.team;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;

/** The list by which open work passes on. */
@Controller
@RequestMapping("/postings/{id:[0-9]+}/handover")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
class HandoverController {

    private final Handovers handovers;
    private final HandoverPages pages;

    HandoverController(Handovers handovers, HandoverPages pages) {
        this.handovers = handovers;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.of(id));
        return "team/handover";
    }

    @Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY})
    @PostMapping
    String create(@PathVariable long id, @RequestParam(defaultValue = "0") long successor, RedirectAttributes flash) {
        handovers.draw(id, successor);
        flash.addFlashAttribute("notice", "handover.drawn");
        return "redirect:/postings/" + id + "/handover";
    }

    @Allowed(TOWN_CADRE)
    @PostMapping("/{handover:[0-9]+}/confirmation")
    String confirm(@PathVariable long id, @PathVariable long handover, RedirectAttributes flash) {
        handovers.confirm(id, handover);
        flash.addFlashAttribute("notice", "handover.confirmed");
        return "redirect:/postings/" + id + "/handover";
    }
}
