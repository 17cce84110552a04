package org.zhucun.warning;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;

/** The problem of a visit becomes a clue of its household. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
class VisitedClueController {

    private final VisitedClues clues;

    VisitedClueController(VisitedClues clues) {
        this.clues = clues;
    }

    @PostMapping("/visits/{id:[0-9]+}/clue")
    String create(@PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "clue.made");
        return "redirect:/clues/" + clues.make(id);
    }
}
