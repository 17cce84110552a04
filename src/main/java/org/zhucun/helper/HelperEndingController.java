package org.zhucun.helper;

import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;

/** A helper, or one of the households, no longer. */
@Allowed(TOWN_CADRE)
@Controller
class HelperEndingController {

    private final HelperRegister register;

    HelperEndingController(HelperRegister register) {
        this.register = register;
    }

    @PostMapping("/helpers/{id:[0-9]+}/ending")
    String create(@PathVariable long id, @RequestParam LocalDate day, RedirectAttributes flash) {
        register.end(id, day);
        flash.addFlashAttribute("notice", "helper.ended");
        return "redirect:/helpers/" + id;
    }

    @PostMapping("/helpers/{id:[0-9]+}/assignments/ending")
    String release(
            @PathVariable long id,
            @RequestParam long assignment,
            @RequestParam LocalDate day,
            RedirectAttributes flash) {
        register.release(id, assignment, day);
        flash.addFlashAttribute("notice", "assignment.ended");
        return "redirect:/helpers/" + id;
    }
}
