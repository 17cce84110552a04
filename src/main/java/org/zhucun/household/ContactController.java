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
import org.zhucun.cipher.Cipher;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Show;

@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/contact")
class ContactController {

    private final HouseholdFrames frames;
    private final HouseholdRegister register;
    private final Households households;
    private final Differences differences;

    ContactController(
            HouseholdFrames frames, HouseholdRegister register, Households households, Differences differences) {
        this.frames = frames;
        this.register = register;
        this.households = households;
        this.differences = differences;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "overview"));
        var household = households.required(id);
        model.addAttribute("saved", new Contact(null, household.bankName(), null));
        model.addAttribute("account", Show.text(household.bankAccountMasked()));
        model.addAttribute("phone", household.phone() == null ? Show.NONE : Cipher.maskPhone(household.phone()));
        model.addAttribute("current", household.version());
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("contact", Objects.requireNonNull(model.getAttribute("saved")));
        return "household/contact";
    }

    @PostMapping
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("contact") Contact form,
            BindingResult errors,
            @ModelAttribute(name = "saved", binding = false) Contact saved,
            @ModelAttribute(name = "current", binding = false) Integer current,
            Model model,
            RedirectAttributes flash) {
        differences.refuseIfChanged(version, current, "contact", form, saved, errors, model);
        if (errors.hasErrors()) {
            return "household/contact";
        }
        register.reach(id, form);
        flash.addFlashAttribute("notice", "household.saved");
        return "redirect:/households/" + id;
    }
}
