package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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
@RequestMapping("/households/{id:[0-9]+}/split")
class SplitController {

    private final HouseholdFrames frames;
    private final HouseholdRegister register;
    private final Households households;
    private final HouseholdMembers members;
    private final HouseholdNumbers numbers;
    private final Clock clock;

    SplitController(
            HouseholdFrames frames,
            HouseholdRegister register,
            Households households,
            HouseholdMembers members,
            HouseholdNumbers numbers,
            Clock clock) {
        this.frames = frames;
        this.register = register;
        this.households = households;
        this.members = members;
        this.numbers = numbers;
        this.clock = clock;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "overview"));
        model.addAttribute(
                "people",
                members.of(id).stream()
                        .map(found -> new Choice(String.valueOf(found.personId()), found.name()))
                        .toList());
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("split", new SplitForm(List.of(), 0L, null, LocalDate.now(clock)));
        return "household/split";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("split") SplitForm form,
            BindingResult errors,
            @ModelAttribute(name = "top", binding = false) HouseholdFrame frame,
            RedirectAttributes flash) {
        var people = members.of(id).stream().map(MemberRow.Found::personId).collect(Collectors.toSet());
        form.check(frame.headPersonId(), people, errors);
        if (!errors.hasErrors() && form.number() != null && numbers.taken(form.number())) {
            errors.rejectValue("number", "Taken");
        }
        if (!errors.hasErrors()) {
            households.required(id).check(form.day(), errors);
        }
        if (errors.hasErrors()) {
            return "household/split";
        }
        var to = register.split(id, form) + "/members";
        flash.addFlashAttribute("notice", "split.done");
        return "redirect:/households/" + to;
    }
}
