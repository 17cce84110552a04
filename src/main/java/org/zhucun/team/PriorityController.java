package org.zhucun.team;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;

/** The county marks a village that comes first, and takes the mark away. */
@Allowed(COUNTY_REVIEWER)
@Controller
@RequestMapping("/secretaries/teams/{code:[0-9]{12}}/priorities")
class PriorityController {

    private final Priorities priorities;

    PriorityController(Priorities priorities) {
        this.priorities = priorities;
    }

    @PostMapping
    String create(@PathVariable String code, @RequestParam(defaultValue = "") String kind, RedirectAttributes flash) {
        priorities.mark(code, kind);
        flash.addFlashAttribute("notice", "team.priority.marked");
        return "redirect:/secretaries/teams/" + code;
    }

    @PostMapping("/ending")
    String end(@PathVariable String code, @RequestParam(defaultValue = "") String kind, RedirectAttributes flash) {
        priorities.end(code, kind);
        flash.addFlashAttribute("notice", "team.priority.ended");
        return "redirect:/secretaries/teams/" + code;
    }
}
