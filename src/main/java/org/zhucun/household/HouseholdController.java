package org.zhucun.household;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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
import org.zhucun.web.Choice;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/households")
class HouseholdController {

    private final HouseholdOverview overview;
    private final HouseholdRegister register;
    private final HouseholdNumbers numbers;
    private final IdentityStanding standing;
    private final HousePlaces places;
    private final Words words;

    HouseholdController(
            HouseholdOverview overview,
            HouseholdRegister register,
            HouseholdNumbers numbers,
            IdentityStanding standing,
            HousePlaces places,
            Words words) {
        this.overview = overview;
        this.register = register;
        this.numbers = numbers;
        this.standing = standing;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", overview.of(id));
        return "household/show";
    }

    @GetMapping("/new")
    @Allowed(TOWN_CADRE)
    String blank(@RequestParam(required = false) @Nullable String village, Model model) {
        var villages = places.villages();
        var chosen = village != null
                ? village
                : villages.size() == 1 ? villages.get(0).value() : null;
        choices(model, villages);
        model.addAttribute("household", new Start(chosen, Status.POOR));
        return "household/new";
    }

    @PostMapping
    @Allowed(TOWN_CADRE)
    String create(
            @Valid @ModelAttribute("household") RegistrationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors()) {
            var same = standing.headed(form.identity());
            if (same.isPresent()) {
                flash.addFlashAttribute("notice", "household.already");
                return "redirect:/households/" + same.get();
            }
            refuseWhatIsTaken(form, errors);
        }
        if (errors.hasErrors()) {
            choices(model, places.villages());
            return "household/new";
        }
        var id = register.register(form);
        flash.addFlashAttribute("notice", "household.registered");
        return "redirect:/households/" + id + "/members/new";
    }

    private void refuseWhatIsTaken(RegistrationForm form, BindingResult errors) {
        if (form.number() != null && numbers.taken(form.number())) {
            errors.rejectValue("number", "Taken");
        }
        switch (standing.of(form.identity())) {
            case HERE -> errors.rejectValue("identity", "Here");
            case ELSEWHERE -> errors.rejectValue("identity", "Elsewhere");
            default -> {}
        }
        if (places.villages().stream().noneMatch(choice -> choice.value().equals(form.villageCode()))) {
            errors.rejectValue("villageCode", "Unknown");
        } else if (form.residentGroupId() != null && !places.belongs(form.residentGroupId(), form.villageCode())) {
            errors.rejectValue("residentGroupId", "OtherVillage");
        }
    }

    private void choices(Model model, List<Choice> villages) {
        model.addAttribute("villages", villages);
        model.addAttribute(
                "groups", places.groups(villages.size() == 1 ? villages.get(0).value() : null));
        model.addAttribute("standards", words.choices(Standard.class));
        model.addAttribute("statuses", words.choices(RegistrationForm.FIRST));
        model.addAttribute("attributes", words.choices(Attribute.class));
        model.addAttribute("causes", words.choices(Cause.class));
        model.addAttribute("ethnicGroups", words.ethnicGroups());
    }

    /** What an empty form already knows. */
    record Start(
            @Nullable String villageCode,
            @Nullable Long residentGroupId,
            @Nullable String number,
            @Nullable String name,
            @Nullable String identity,
            String ethnicGroup,
            @Nullable String phone,
            @Nullable Standard standard,
            @Nullable LocalDate identifiedOn,
            Status status,
            @Nullable Attribute attribute,
            @Nullable Cause mainCause) {

        Start(@Nullable String village, Status status) {
            this(village, null, null, null, null, "01", null, null, null, status, null, null);
        }
    }
}
