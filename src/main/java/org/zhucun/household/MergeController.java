package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;

@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/merge")
class MergeController {

    private final HouseholdFrames frames;
    private final HouseholdRegister register;
    private final Households households;
    private final Clock clock;

    MergeController(HouseholdFrames frames, HouseholdRegister register, Households households, Clock clock) {
        this.frames = frames;
        this.register = register;
        this.households = households;
        this.clock = clock;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "overview"));
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("merge", new MergeForm("", LocalDate.now(clock)));
        return "household/merge";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("merge") MergeForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (!errors.hasErrors() && households.findByNumber(form.into()).isEmpty()) {
            errors.rejectValue("into", "Unknown");
        }
        if (!errors.hasErrors()) {
            households.required(id).check(form.day(), errors);
        }
        if (errors.hasErrors()) {
            return "household/merge";
        }
        var to = register.merge(id, form) + "/members";
        flash.addFlashAttribute("notice", "merge.done");
        return "redirect:/households/" + to;
    }
}
