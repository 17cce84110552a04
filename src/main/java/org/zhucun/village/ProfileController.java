package org.zhucun.village;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.zhucun.viewer.Role;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/villages/{code}/years")
@Allowed({Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK})
class ProfileController {

    private final VillageHeads heads;
    private final Profiles profiles;
    private final ProfileYears years;
    private final Shows shows;

    ProfileController(VillageHeads heads, Profiles profiles, ProfileYears years, Shows shows) {
        this.heads = heads;
        this.profiles = profiles;
        this.years = years;
        this.shows = shows;
    }

    /** What a form page needs beside the form. */
    @ModelAttribute
    void choices(Model model) {
        var show = shows.now();
        model.addAttribute("blocks", ProfileItem.Block.values());
        model.addAttribute(
                "yesNo",
                List.of(new Choice("true", show.say("village.yes")), new Choice("false", show.say("village.no"))));
    }

    @Allowed({
        Role.COUNTY_REVIEWER,
        Role.TOWN_CADRE,
        Role.TOWN_ACCOUNTANT,
        Role.TOWN_CASHIER,
        Role.FIRST_SECRETARY,
        Role.TEAM_MEMBER,
        Role.VILLAGE_CLERK
    })
    @GetMapping
    String index(@PathVariable String code, Model model) {
        var village = heads.of(code);
        var show = shows.now();
        var reported = profiles.of(code);
        model.addAttribute("village", village);
        model.addAttribute("tabs", VillageTabs.of(show, village, "years"));
        model.addAttribute("tables", years.blocks(reported));
        model.addAttribute(
                "reported",
                reported.stream().map(row -> String.valueOf(row.get("year"))).toList());
        model.addAttribute("doubts", doubts(show, reported));
        model.addAttribute("thisYear", String.valueOf(show.today().getYear()));
        return "village/years";
    }

    @GetMapping("/edit")
    String edit(
            @PathVariable String code,
            @RequestParam(name = "year", required = false) @Nullable Integer asked,
            @RequestParam(defaultValue = "false") boolean suggested,
            Model model) {
        var year = asked == null ? shows.now().today().getYear() : asked;
        page(code, year, model);
        var typed = profiles.typed(code, year);
        var suggestion = typed.isPresent() ? Optional.<ProfileForm>empty() : profiles.suggestion(code, year);
        model.addAttribute(
                "profile",
                typed.or(() -> suggested ? suggestion : Optional.empty()).orElseGet(ProfileForm::empty));
        model.addAttribute("suggestible", suggestion.isPresent() && !suggested);
        model.addAttribute("suggested", suggestion.isPresent() && suggested);
        return "village/profile";
    }

    @PostMapping("/{year}")
    String update(
            @PathVariable String code,
            @PathVariable int year,
            @Valid @ModelAttribute("profile") ProfileForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        page(code, year, model);
        if (errors.hasErrors()) {
            return "village/profile";
        }
        profiles.report(code, year, form);
        flash.addFlashAttribute("notice", "profile.reported");
        flash.addFlashAttribute("noticeArgs", new Object[] {String.valueOf(year)});
        return "redirect:/villages/" + code + "/years";
    }

    private void page(String code, int year, Model model) {
        model.addAttribute("head", heads.toEdit(code));
        if (year < 2000 || year > shows.now().today().getYear()) {
            throw new NotFound();
        }
        model.addAttribute("year", String.valueOf(year));
    }

    private static List<String> doubts(Show show, List<Map<String, Object>> years) {
        return years.stream()
                .flatMap(row -> ProfileDoubts.of(row).stream()
                        .map(doubt -> show.say(
                                "profile.doubt",
                                String.valueOf(row.get("year")),
                                show.say(doubt.part().label()),
                                ProfileYears.shown(
                                        show, doubt.part(), row.get(doubt.part().column())),
                                show.say(doubt.whole().label()),
                                ProfileYears.shown(
                                        show,
                                        doubt.whole(),
                                        row.get(doubt.whole().column())))))
                .toList();
    }
}
