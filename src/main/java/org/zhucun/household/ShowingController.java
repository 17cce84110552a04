package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhucun.viewer.Allowed;

/** Shows one number in full, once: the answer is not stored and a reload asks again. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
class ShowingController {

    private final FullNumbers numbers;
    private final HouseholdFrames frames;
    private final PersonPages pages;

    ShowingController(FullNumbers numbers, HouseholdFrames frames, PersonPages pages) {
        this.numbers = numbers;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/persons/{id:[0-9]+}/showings/{what:identity|phone}")
    String askPerson(@PathVariable long id, @PathVariable String what, Model model) {
        model.addAttribute("showing", new ReasonForm(""));
        return person(id, what, model);
    }

    @PostMapping("/persons/{id:[0-9]+}/showings/{what:identity|phone}")
    String showPerson(
            @PathVariable long id,
            @PathVariable String what,
            @Valid @ModelAttribute("showing") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            model.addAttribute("number", numbers.ofPerson(id, what, form.reason()));
            response.setHeader("Cache-Control", "no-store");
        }
        return person(id, what, model);
    }

    @GetMapping("/households/{id:[0-9]+}/showings/{what:bank|phone}")
    String askHousehold(@PathVariable long id, @PathVariable String what, Model model) {
        model.addAttribute("showing", new ReasonForm(""));
        return household(id, what, model);
    }

    @PostMapping("/households/{id:[0-9]+}/showings/{what:bank|phone}")
    String showHousehold(
            @PathVariable long id,
            @PathVariable String what,
            @Valid @ModelAttribute("showing") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            model.addAttribute("number", numbers.ofHousehold(id, what, form.reason()));
            response.setHeader("Cache-Control", "no-store");
        }
        return household(id, what, model);
    }

    private String person(long id, String what, Model model) {
        var page = pages.of(id);
        model.addAttribute("what", what);
        model.addAttribute("name", page.name());
        model.addAttribute("back", "/persons/" + id);
        return "household/showing";
    }

    private String household(long id, String what, Model model) {
        model.addAttribute("what", what);
        model.addAttribute("name", frames.of(id, "overview").name());
        model.addAttribute("back", "/households/" + id);
        return "household/showing";
    }
}
