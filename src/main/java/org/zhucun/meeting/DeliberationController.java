package org.zhucun.meeting;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
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
import org.zhucun.division.Divisions;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/deliberations")
class DeliberationController {

    private static final int SIZE = 50;

    private final Deliberations deliberations;
    private final DeliberationPages pages;
    private final Divisions divisions;
    private final Shows shows;

    DeliberationController(Deliberations deliberations, DeliberationPages pages, Divisions divisions, Shows shows) {
        this.deliberations = deliberations;
        this.pages = pages;
        this.divisions = divisions;
        this.shows = shows;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("villages", villages());
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "1") int page, Here here, Model model) {
        model.addAttribute("rows", pages.page(page, SIZE));
        model.addAttribute("pager", Pager.of(here, page, SIZE, pages.count()));
        model.addAttribute("works", MeetingPages.works());
        return "meeting/deliberations";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.of(id));
        return "meeting/deliberation";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String blank(Model model) {
        var own = Viewers.required().prefix();
        model.addAttribute("matter", new DeliberationForm(own.length() == 12 ? own : "", "", ""));
        return "meeting/matter";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @Valid @ModelAttribute("matter") DeliberationForm form, BindingResult errors, RedirectAttributes flash) {
        if (!errors.hasErrors()
                && villages().stream().noneMatch(one -> one.value().equals(form.village()))) {
            errors.rejectValue("village", "Outside");
        }
        if (errors.hasErrors()) {
            return "meeting/matter";
        }
        var id = deliberations.begin(
                form.village(),
                form.title(),
                form.proposal(),
                null,
                null,
                shows.now().today());
        flash.addFlashAttribute("notice", "deliberation.begun.done");
        return "redirect:/deliberations/" + id;
    }

    private List<Choice> villages() {
        return divisions.villagesIn(Viewers.required().prefix()).stream()
                .map(village -> new Choice(village.code(), village.name()))
                .toList();
    }
}
