package org.zhucun.training;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;

/** Handing in an exemplary case, and what the county makes of it. */
@Allowed(COUNTY_REVIEWER)
@Controller
@RequestMapping("/exemplars/{id:[0-9]+}")
class ExemplarStepController {

    private final ExemplarDesk desk;

    ExemplarStepController(ExemplarDesk desk) {
        this.desk = desk;
    }

    @Allowed({TOWN_CADRE, FIRST_SECRETARY})
    @PostMapping("/submission")
    String submit(@PathVariable long id, RedirectAttributes flash) {
        desk.submit(id);
        return back(id, "exemplar.submitted", flash);
    }

    @PostMapping("/publication")
    String publish(@PathVariable long id, RedirectAttributes flash) {
        desk.publish(id);
        return back(id, "exemplar.published", flash);
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        desk.giveBack(id, reason(because));
        return back(id, "exemplar.returned", flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        desk.withdraw(id, reason(because));
        return back(id, "exemplar.withdrawn", flash);
    }

    private static String reason(@Nullable String because) {
        if (because == null || because.strip().length() < 2 || because.length() > 200) {
            throw new Refusal("exemplar.refused.reason");
        }
        return because.strip();
    }

    private static String back(long id, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return "redirect:/exemplars/" + id;
    }
}
