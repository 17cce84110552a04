package org.zhucun.warning;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** A villager's report becomes a clue: which household is it about? */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/clues")
class ReportedClueController {

    private final ReportedClues clues;
    private final Shows shows;

    ReportedClueController(ReportedClues clues, Shows shows) {
        this.clues = clues;
        this.shows = shows;
    }

    @GetMapping("/new")
    String blank(@RequestParam long report, @RequestParam(required = false) @Nullable String q, Model model) {
        var told = clues.required(report);
        var made = ReportedClues.made(told);
        if (made != null) {
            return "redirect:" + made;
        }
        model.addAttribute("report", told);
        model.addAttribute("raised", shows.now().day(told.raisedOn()));
        model.addAttribute("homes", clues.homes(told, q));
        model.addAttribute("q", q);
        model.addAttribute(
                "stranger",
                UriComponentsBuilder.fromPath("/cases/new")
                        .queryParam("kind", "MONITORING")
                        .queryParam("village", told.villageCode())
                        .queryParam("report", told.id())
                        .queryParam("day", told.raisedOn())
                        .queryParam("statement", "{statement}")
                        .encode()
                        .buildAndExpand(told.said())
                        .toUriString());
        return "warning/new";
    }

    @PostMapping
    String create(
            @RequestParam long report,
            @RequestParam(required = false) @Nullable Long household,
            RedirectAttributes flash) {
        if (household == null) {
            throw new Refusal("clue.household");
        }
        var id = clues.make(report, household);
        flash.addFlashAttribute("notice", "clue.made");
        return "redirect:/clues/" + id;
    }
}
