package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.Arrays;
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
import org.zhucun.web.Choice;

@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/head")
class HeadController {

    private final HouseholdFrames frames;
    private final HouseholdRegister register;
    private final HouseholdMembers members;
    private final Words words;

    HeadController(HouseholdFrames frames, HouseholdRegister register, HouseholdMembers members, Words words) {
        this.frames = frames;
        this.register = register;
        this.members = members;
        this.words = words;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "overview"));
        model.addAttribute(
                "people",
                members.of(id).stream()
                        .map(found -> new Choice(String.valueOf(found.personId()), found.name()))
                        .toList());
        model.addAttribute(
                "relations",
                words.choices(Arrays.stream(Relation.values())
                        .filter(relation -> relation != Relation.HEAD)
                        .toList()));
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("head", new HeadForm(0L, Relation.OTHER));
        return "household/head";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("head") HeadForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (errors.hasErrors()) {
            return "household/head";
        }
        register.changeHead(id, form);
        var to = id + "/members";
        flash.addFlashAttribute("notice", "head.changed");
        return "redirect:/households/" + to;
    }
}
