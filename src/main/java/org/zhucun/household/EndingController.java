package org.zhucun.household;

import static org.zhucun.viewer.Role.TOWN_CADRE;

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

@Allowed(TOWN_CADRE)
@Controller
@RequestMapping("/households/{id:[0-9]+}/ending")
class EndingController {

    private final HouseholdFrames frames;
    private final HouseholdRegister register;
    private final Households households;
    private final Clock clock;
    private final Words words;

    EndingController(
            HouseholdFrames frames, HouseholdRegister register, Households households, Clock clock, Words words) {
        this.frames = frames;
        this.register = register;
        this.households = households;
        this.clock = clock;
        this.words = words;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "overview"));
        model.addAttribute("reasons", words.choices(EndingForm.REASONS));
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("ending", new EndingForm(LocalDate.now(clock), EndReason.MOVED));
        return "household/ending";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("ending") EndingForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            households.required(id).check(form.day(), errors);
        }
        if (errors.hasErrors()) {
            return "household/ending";
        }
        register.end(id, form);
        var to = String.valueOf(id);
        flash.addFlashAttribute("notice", "ending.done");
        return "redirect:/households/" + to;
    }
}
