package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.history.HistoryEvents;
import org.zhucun.viewer.Allowed;

@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/standing")
class StandingController {

    private static final Standing UNKNOWN = new Standing(Status.POOR, null, null, null, null, null, null);

    private final HouseholdRegister register;
    private final Differences differences;
    private final YearPage years;
    private final Words words;
    private final List<DecidedStanding> decisions;
    private final HistoryEvents history;

    StandingController(
            HouseholdRegister register,
            Differences differences,
            YearPage years,
            Words words,
            List<DecidedStanding> decisions,
            HistoryEvents history) {
        this.register = register;
        this.differences = differences;
        this.years = years;
        this.words = words;
        this.decisions = decisions;
        this.history = history;
    }

    @ModelAttribute
    void page(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year, Model model) {
        years.fill(model, id, year, HouseholdYear::standing, UNKNOWN);
        model.addAttribute("statuses", words.choices(Status.class));
        model.addAttribute("attributes", words.choices(Attribute.class));
        model.addAttribute("causes", words.choices(Cause.class));
        model.addAttribute("yesNo", words.yesNo());
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("standing", StandingForm.of((Standing) Objects.requireNonNull(model.getAttribute("saved"))));
        return "household/standing";
    }

    /** Who is poor and who exited is decided by cases; what was mistyped is corrected by the town, with a reason. */
    private void refuse(long id, int year, StandingForm form, BindingResult errors) {
        var decided = decisions.stream()
                .map(one -> one.of(id, year))
                .filter(Objects::nonNull)
                .findFirst();
        if (decided.isPresent()) {
            errors.rejectValue("status", "Decided", new Object[] {decided.get()}, null);
        } else {
            form.demandGrounds(errors);
        }
    }

    @PostMapping
    @Transactional
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam int year,
            @Valid @ModelAttribute("standing") StandingForm form,
            BindingResult errors,
            @ModelAttribute(name = "saved", binding = false) Standing saved,
            @ModelAttribute(name = "current", binding = false) Integer current,
            @ModelAttribute(name = "top", binding = false) HouseholdFrame top,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.standing().check(year, errors);
        }
        var kept = top.registers() ? form.standing() : form.standing().standingAs(saved);
        var corrects = !kept.standsAs(saved);
        if (corrects) {
            refuse(id, year, form, errors);
        }
        differences.refuseIfChanged(version, current, "standing", kept, saved, errors, model);
        if (errors.hasErrors()) {
            return "household/standing";
        }
        register.stand(id, year, kept);
        if (corrects) {
            history.record("CORRECTION", top.villageCode(), "household", id, form.because(), Map.of("year", year));
        }
        flash.addFlashAttribute("notice", "household.saved");
        return "redirect:/households/" + id;
    }
}
