package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
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

@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/basics")
class BasicsController {

    private final HouseholdFrames frames;
    private final HouseholdRegister register;
    private final Households households;
    private final Differences differences;
    private final HousePlaces places;
    private final Words words;

    BasicsController(
            HouseholdFrames frames,
            HouseholdRegister register,
            Households households,
            Differences differences,
            HousePlaces places,
            Words words) {
        this.frames = frames;
        this.register = register;
        this.households = households;
        this.differences = differences;
        this.places = places;
        this.words = words;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "overview"));
        var household = households.required(id);
        model.addAttribute("saved", household.basics());
        model.addAttribute("current", household.version());
        model.addAttribute("groups", places.groups(household.villageCode()));
        model.addAttribute("standards", words.choices(Standard.class));
        model.addAttribute("yesNo", words.yesNo());
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("basics", Objects.requireNonNull(model.getAttribute("saved")));
        return "household/basics";
    }

    @PostMapping
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("basics") Basics form,
            BindingResult errors,
            @ModelAttribute(name = "saved", binding = false) Basics saved,
            @ModelAttribute(name = "current", binding = false) Integer current,
            Model model,
            RedirectAttributes flash) {
        if (form.residentGroupId() != null
                && !places.belongs(
                        form.residentGroupId(), households.required(id).villageCode())) {
            errors.rejectValue("residentGroupId", "OtherVillage");
        }
        differences.refuseIfChanged(version, current, "basics", form, saved, errors, model);
        if (errors.hasErrors()) {
            return "household/basics";
        }
        register.describe(id, form);
        flash.addFlashAttribute("notice", "household.saved");
        return "redirect:/households/" + id;
    }
}
