package org.zhucun.warning;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Choice;
import org.zhucun.web.Shows;

/** Whom a disaster did no harm: after a walk through the village many clues are decided at once. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/disasters/{id:[0-9]+}/dismissals")
class SparedController {

    private final Disasters disasters;
    private final Clues clues;
    private final Shows shows;

    SparedController(Disasters disasters, Clues clues, Shows shows) {
        this.disasters = disasters;
        this.clues = clues;
        this.shows = shows;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        var row = disasters.required(id);
        model.addAttribute("disaster", DisasterController.Line.of(row, shows.now()));
        model.addAttribute("homes", homes(id));
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, @RequestParam(defaultValue = "false") boolean all, Model model) {
        model.addAttribute(
                "spared",
                new SparedForm(
                        all
                                ? clues.struck(id).stream()
                                        .map(Clues.Struck::clueId)
                                        .toList()
                                : List.of(),
                        ""));
        return "warning/spared";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("spared") SparedForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return "warning/spared";
        }
        var decided = clues.dismiss(id, Objects.requireNonNull(form.clues()), form.because());
        flash.addFlashAttribute("notice", "disaster.spared.done");
        flash.addFlashAttribute("noticeArgs", new Object[] {decided});
        return "redirect:/disasters/" + id;
    }

    private List<Choice> homes(long id) {
        var show = shows.now();
        return clues.struck(id).stream()
                .map(one -> new Choice(
                        String.valueOf(one.clueId()),
                        show.say(
                                "disaster.spared.home",
                                show.name(one.headName()),
                                one.persons(),
                                one.groupName() == null ? "" : one.groupName())))
                .toList();
    }
}
