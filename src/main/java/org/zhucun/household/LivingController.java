package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/living")
class LivingController {

    private final HouseholdRegister register;
    private final Differences differences;
    private final YearPage years;
    private final Words words;

    LivingController(HouseholdRegister register, Differences differences, YearPage years, Words words) {
        this.register = register;
        this.differences = differences;
        this.years = years;
        this.words = words;
    }

    @ModelAttribute
    void page(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year, Model model) {
        years.fill(model, id, year, HouseholdYear::living, Living.UNKNOWN);
        model.addAttribute("grades", words.choices(DangerGrade.class));
        model.addAttribute("roads", words.choices(RoadType.class));
        model.addAttribute("fuels", words.choices(Fuel.class));
        model.addAttribute("yesNo", words.yesNo());
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("living", Objects.requireNonNull(model.getAttribute("saved")));
        return "household/living";
    }

    @PostMapping
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam int year,
            @Valid @ModelAttribute("living") Living form,
            BindingResult errors,
            @ModelAttribute(name = "saved", binding = false) Living saved,
            @ModelAttribute(name = "current", binding = false) Integer current,
            Model model,
            RedirectAttributes flash) {
        years.check(year, errors);
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        differences.refuseIfChanged(version, current, "living", form, saved, errors, model);
        if (errors.hasErrors()) {
            return "household/living";
        }
        register.live(id, year, form);
        flash.addFlashAttribute("notice", "household.saved");
        return "redirect:/households/" + id;
    }
}
