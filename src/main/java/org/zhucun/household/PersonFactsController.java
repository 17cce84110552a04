package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
@RequestMapping("/persons/{id:[0-9]+}/facts")
class PersonFactsController {

    private final PersonPages pages;
    private final PersonRegister register;
    private final Persons persons;
    private final PersonYears years;
    private final YearPage yearPage;
    private final Differences differences;
    private final Words words;
    private final Clock clock;

    PersonFactsController(
            PersonPages pages,
            PersonRegister register,
            Persons persons,
            PersonYears years,
            YearPage yearPage,
            Differences differences,
            Words words,
            Clock clock) {
        this.pages = pages;
        this.register = register;
        this.persons = persons;
        this.years = years;
        this.yearPage = yearPage;
        this.differences = differences;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute
    void page(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var person = persons.required(id);
        model.addAttribute("page", pages.of(id));
        var latest = years.findFirstByPersonIdOrderByYearDesc(id);
        var wanted = year != null && yearPage.fits(year)
                ? year
                : latest.map(PersonYear::year).orElse(LocalDate.now(clock).getYear());
        var known = years.findByPersonIdAndYear(person.id(), wanted);
        model.addAttribute(
                "saved", known.or(() -> latest).map(PersonYear::facts).orElse(PersonFacts.UNKNOWN));
        model.addAttribute("current", known.map(PersonYear::version).orElse(-1));
        model.addAttribute("year", wanted);
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("politics", words.choices(Politics.class));
        model.addAttribute("educations", words.choices(Education.class));
        model.addAttribute("schools", words.choices(School.class));
        model.addAttribute("kinds", words.choices(DisabilityKind.class));
        model.addAttribute("labours", words.choices(Labour.class));
        model.addAttribute("regions", words.choices(WorkRegion.class));
        model.addAttribute("yesNo", words.yesNo());
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("facts", Objects.requireNonNull(model.getAttribute("saved")));
        return "household/facts";
    }

    @PostMapping
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam int year,
            @Valid @ModelAttribute("facts") PersonFacts form,
            BindingResult errors,
            @ModelAttribute(name = "saved", binding = false) PersonFacts saved,
            @ModelAttribute(name = "current", binding = false) Integer current,
            Model model,
            RedirectAttributes flash) {
        yearPage.check(year, errors);
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        differences.refuseIfChanged(version, current, "facts", form, saved, errors, model);
        if (errors.hasErrors()) {
            return "household/facts";
        }
        register.become(id, year, form);
        flash.addFlashAttribute("notice", "household.saved");
        return "redirect:/persons/" + id;
    }
}
