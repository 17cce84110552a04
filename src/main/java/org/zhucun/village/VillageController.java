package org.zhucun.village;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.zhucun.division.Division;
import org.zhucun.division.Divisions;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/villages")
@Allowed({
    Role.COUNTY_REVIEWER,
    Role.TOWN_CADRE,
    Role.TOWN_ACCOUNTANT,
    Role.TOWN_CASHIER,
    Role.FIRST_SECRETARY,
    Role.TEAM_MEMBER,
    Role.VILLAGE_CLERK
})
class VillageController {

    private static final int SIZE = 50;

    private final VillageList list;
    private final VillageHeads heads;
    private final VillageHub hub;
    private final Villages villages;
    private final Divisions divisions;
    private final Shows shows;

    VillageController(
            VillageList list, VillageHeads heads, VillageHub hub, Villages villages, Divisions divisions, Shows shows) {
        this.list = list;
        this.heads = heads;
        this.hub = hub;
        this.villages = villages;
        this.divisions = divisions;
        this.shows = shows;
    }

    @ModelAttribute
    void choices(Model model) {
        var show = shows.now();
        model.addAttribute("terrains", List.of(Terrain.values()));
        model.addAttribute("registers", Viewers.required().is(Role.TOWN_CADRE));
        model.addAttribute(
                "yesNo",
                List.of(
                        new Choice("true", show.say("village.poor.yes")),
                        new Choice("false", show.say("village.poor.no"))));
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") VillageFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var year = filter.yearOr(show.today().getYear());
        var sum = list.sum(filter, year);
        model.addAttribute("rows", list.page(filter, year, page, SIZE));
        model.addAttribute("sum", sum);
        var figures = figures(show, sum, year, filter, here);
        model.addAttribute(
                "figures",
                opensHouseholds()
                        ? figures
                        : figures.stream()
                                .map(figure -> String.valueOf(figure.href()).startsWith("/households")
                                        ? figure.unlinked()
                                        : figure)
                                .toList());
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("opens", opensHouseholds());
        model.addAttribute(
                "years",
                IntStream.rangeClosed(0, 9)
                        .mapToObj(back -> show.today().getYear() - back)
                        .map(String::valueOf)
                        .toList());
        model.addAttribute("exitYears", exitYears(show));
        model.addAttribute("towns", towns());
        model.addAttribute("chips", chips(show, filter, here));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.villages()));
        model.addAttribute("here", here);
        return "village/index";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        var known = heads.find(code);
        if (known.isEmpty()) {
            return "redirect:/villages/" + now(code);
        }
        var village = known.get();
        model.addAttribute("village", village);
        var page = hub.of(village);
        model.addAttribute("page", opensHouseholds() ? page : page.unlinked());
        model.addAttribute("opens", opensHouseholds());
        model.addAttribute("tabs", VillageTabs.of(shows.now(), village, "overview"));
        return "village/show";
    }

    /** Who keeps books reads a village's numbers, not its households. */
    private static boolean opensHouseholds() {
        var viewer = Viewers.required();
        return !viewer.is(Role.TOWN_ACCOUNTANT) && !viewer.is(Role.TOWN_CASHIER);
    }

    /** The code of a village that was recoded since a link to it was kept. */
    private String now(String code) {
        return divisions
                .villageByCode(code)
                .map(Division::code)
                .filter(today -> heads.find(today).isPresent())
                .orElseThrow(NotFound::new);
    }

    @Allowed({Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK})
    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, Model model) {
        model.addAttribute("head", heads.toEdit(code));
        model.addAttribute(
                "village",
                villages.findByVillageCode(code)
                        .orElseGet(() -> new Village(code))
                        .form());
        return "village/edit";
    }

    @Allowed({Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK})
    @PostMapping("/{code}")
    @Transactional
    String update(
            @PathVariable String code,
            @Valid @ModelAttribute("village") VillageForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("head", heads.toEdit(code));
        var village = villages.findByVillageCode(code).orElseGet(() -> new Village(code));
        if (!errors.hasErrors() && village.changedSince(form.version())) {
            errors.reject("conflict");
        }
        if (errors.hasErrors()) {
            return "village/edit";
        }
        village.describe(Viewers.required().is(Role.TOWN_CADRE) ? form : form.standingAs(village.form()));
        villages.saveAndFlush(village);
        flash.addFlashAttribute("notice", "village.updated");
        return "redirect:/villages/" + code;
    }

    private static List<Figure> figures(Show show, VillageList.Sum sum, int year, VillageFilter filter, Here here) {
        var households = show.say("village.unit.HOUSEHOLDS");
        var rows = filter.town() == null ? "/households" : "/households?town=" + filter.town();
        var and = filter.town() == null ? "?" : "&";
        return List.of(
                Figure.counted(
                                show,
                                show.say("village.index.total"),
                                sum.villages(),
                                "village.unit.villages",
                                here.cleared())
                        .identified("total"),
                Figure.counted(
                                show,
                                show.say("village.poor.yes"),
                                sum.poorVillages(),
                                "village.unit.villages",
                                here.with("poor", "yes"))
                        .chosen("yes".equals(filter.poor())),
                new Figure(show.say("village.registered"), Show.count(sum.households()), households, rows)
                        .noting(show.say("village.persons", Show.count(sum.persons()))),
                new Figure(
                                show.say("village.inPoverty"),
                                Show.count(sum.poorHouseholds()),
                                households,
                                rows + and + "status=POOR")
                        .noting(show.say("village.persons", Show.count(sum.poorPersons()))),
                Figure.counted(
                                show,
                                show.say("village.index.unreported", String.valueOf(year)),
                                sum.villages() - sum.reported(),
                                "village.unit.villages",
                                here.with("reported", "no"))
                        .chosen("no".equals(filter.reported())));
    }

    private List<Choice> exitYears(Show show) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("none", show.say("village.exitYear.none")));
        list.exitYears()
                .forEach(year ->
                        choices.add(new Choice(String.valueOf(year), show.say("village.year", String.valueOf(year)))));
        return choices;
    }

    private List<Choice> towns() {
        var prefix = Viewers.required().prefix();
        return prefix.length() > 6
                ? List.of()
                : divisions.townsIn(prefix).stream()
                        .map(town -> new Choice(town.code(), town.name()))
                        .toList();
    }

    private List<Chip> chips(Show show, VillageFilter filter, Here here) {
        var chips = new ArrayList<Chip>();
        add(chips, here, "q", show.say("village.index.search"), filter.q());
        add(
                chips,
                here,
                "town",
                show.say("village.town"),
                filter.town() == null ? null : divisions.name(filter.town()));
        add(
                chips,
                here,
                "poor",
                show.say("village.poor"),
                filter.poor() == null
                        ? null
                        : show.say("yes".equals(filter.poor()) ? "village.poor.yes" : "village.poor.no"));
        add(
                chips,
                here,
                "exited",
                show.say("village.exitYear"),
                filter.exited() == null
                        ? null
                        : "none".equals(filter.exited()) ? show.say("village.exitYear.none") : filter.exited());
        year(chips, here, "leftBy", show, filter.leftBy());
        year(chips, here, "poorIn", show, filter.poorIn());
        add(
                chips,
                here,
                "terrain",
                show.say("village.terrain"),
                filter.terrain() == null ? null : show.word("village.terrain", filter.terrain()));
        add(
                chips,
                here,
                "reported",
                show.say("village.index.report"),
                filter.reported() == null
                        ? null
                        : show.say("yes".equals(filter.reported()) ? "village.reported.yes" : "village.reported.no"));
        return chips;
    }

    private static void year(List<Chip> chips, Here here, String name, Show show, @Nullable String year) {
        if (year != null && VillageFilter.isYear(year)) {
            chips.add(new Chip(
                    show.say("village.exitYear"), show.say("village.filter." + name, year), here.without(name)));
        }
    }

    private static void add(List<Chip> chips, Here here, String name, String filter, @Nullable String value) {
        if (value != null) {
            chips.add(new Chip(filter, value, here.without(name)));
        }
    }
}
