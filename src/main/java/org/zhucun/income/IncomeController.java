package org.zhucun.income;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.Clock;
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
import org.zhucun.household.Differences;
import org.zhucun.household.HouseholdFrame;
import org.zhucun.household.HouseholdFrames;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/incomes")
class IncomeController {

    private static final int FIRST_YEAR = 2010;

    private final HouseholdFrames frames;
    private final IncomePages pages;
    private final Incomes incomes;
    private final IncomeRegister register;
    private final Differences differences;
    private final List<IncomeOffers> offers;
    private final Clock clock;

    IncomeController(
            HouseholdFrames frames,
            IncomePages pages,
            Incomes incomes,
            IncomeRegister register,
            Differences differences,
            List<IncomeOffers> offers,
            Clock clock) {
        this.frames = frames;
        this.pages = pages;
        this.incomes = incomes;
        this.register = register;
        this.differences = differences;
        this.offers = offers;
        this.clock = clock;
    }

    @ModelAttribute
    void page(@PathVariable long id, @PathVariable(required = false) @Nullable Integer year, Model model) {
        var frame = frames.of(id, "income");
        model.addAttribute("top", frame);
        if (year != null) {
            if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear()) {
                throw new NotFound();
            }
            var known = incomes.findByHouseholdIdAndYear(id, year);
            model.addAttribute("saved", known.map(Income::items).orElse(blankItems(Math.max(1, frame.members()))));
            model.addAttribute("current", known.map(Income::version).orElse(-1));
            model.addAttribute("year", year);
            model.addAttribute(
                    "offers",
                    offers.stream().flatMap(one -> one.of(id, year).stream()).toList());
        }
    }

    @GetMapping
    String index(@PathVariable long id, @RequestParam(required = false) @Nullable Integer of, Model model) {
        model.addAttribute("income", pages.of(id, of));
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        return "income/index";
    }

    @GetMapping("/{year:[0-9]{4}}")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String edit(
            @PathVariable long id,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String add,
            @ModelAttribute(name = "saved", binding = false) IncomeItems saved,
            Model model) {
        model.addAttribute(
                "income",
                offers.stream()
                        .flatMap(one -> one.of(id, year).stream())
                        .filter(offer -> offer.key().equals(add) && offer.item().equals("wage"))
                        .findFirst()
                        .map(offer -> saved.withWage(offer.amount()))
                        .orElse(saved));
        return "income/edit";
    }

    @PostMapping("/{year:[0-9]{4}}")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String update(
            @PathVariable long id,
            @PathVariable int year,
            @RequestParam int version,
            @Valid @ModelAttribute("income") IncomeItems form,
            BindingResult errors,
            @ModelAttribute(name = "saved", binding = false) IncomeItems saved,
            @ModelAttribute(name = "current", binding = false) Integer current,
            @ModelAttribute(name = "top", binding = false) HouseholdFrame frame,
            Model model,
            RedirectAttributes flash) {
        differences.refuseIfChanged(version, current, "income", form, saved, errors, model);
        if (errors.hasErrors()) {
            return "income/edit";
        }
        register.keep(frame, year, form);
        flash.addFlashAttribute("notice", form.lacksExpense() ? "income.kept.noExpense" : "income.kept");
        flash.addFlashAttribute("noticeArgs", new Object[] {String.valueOf(year)});
        return "redirect:/households/" + id + "/incomes?of=" + year;
    }

    private static IncomeItems blankItems(int persons) {
        return new IncomeItems(persons, null, null, null, null, null, null, null, null, null, null, null);
    }
}
