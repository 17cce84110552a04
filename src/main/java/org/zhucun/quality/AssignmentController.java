package org.zhucun.quality;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;

/** Gives doubts to those who answer them. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
class AssignmentController {

    private final DoubtRegister register;

    AssignmentController(DoubtRegister register) {
        this.register = register;
    }

    @PostMapping("/doubts/assignments")
    String create(
            @RequestParam(required = false) @Nullable List<Long> doubts,
            @RequestParam(required = false) @Nullable String to,
            RedirectAttributes flash) {
        if (doubts == null || doubts.isEmpty()) {
            throw new Refusal("doubt.noneChosen");
        }
        register.assign(doubts, to);
        flash.addFlashAttribute("notice", to == null ? "doubt.takenBack" : "doubt.given");
        flash.addFlashAttribute("noticeArgs", new Object[] {doubts.size()});
        return doubts.size() == 1 ? "redirect:/doubts/" + doubts.get(0) : "redirect:/doubts";
    }
}
