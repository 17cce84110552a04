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
@RequestMapping("/persons/{id:[0-9]+}/leaving")
class LeavingController {

    private final PersonPages pages;
    private final PersonRegister register;
    private final Words words;
    private final Clock clock;

    LeavingController(PersonPages pages, PersonRegister register, Words words, Clock clock) {
        this.pages = pages;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("reasons", words.choices(LeavingForm.REASONS));
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("leaving", new LeavingForm(LocalDate.now(clock), LeaveReason.OTHER_OUT));
        return "household/leaving";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("leaving") LeavingForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return "household/leaving";
        }
        var household = register.leave(id, form);
        flash.addFlashAttribute("notice", "leaving.done");
        return "redirect:/households/" + household + "/members";
    }
}
