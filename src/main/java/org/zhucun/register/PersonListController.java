package org.zhucun.register;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.cipher.Cipher;
import org.zhucun.household.Education;
import org.zhucun.household.Labour;
import org.zhucun.household.School;
import org.zhucun.household.Sex;
import org.zhucun.household.WorkRegion;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/persons")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class PersonListController {

    private static final List<String> FLAGS = List.of("away", "dibao", "destitute", "party");

    private final PersonList persons;
    private final ListPlaces places;
    private final SearchReach reach;
    private final Cipher cipher;
    private final Shows shows;

    PersonListController(PersonList persons, ListPlaces places, SearchReach reach, Cipher cipher, Shows shows) {
        this.persons = persons;
        this.places = places;
        this.reach = reach;
        this.cipher = cipher;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            Here here,
            Model model) {
        var show = shows.now();
        var list = new ListPage(query, here, show);
        var asked = Asked.of(PersonList.criteria(list.query()), list.query(), Search.of(list.text("q"), cipher));
        var sort = Sort.of(PersonList.SORTS, list.text("sort"));
        var place = list.place();
        var page = persons.page(asked, sort, place, list.size());
        var totals = persons.totals(asked);
        var stopped = reach.isStopped(asked);
        var chosen = places.of(Viewers.required(), asked.value("town"), asked.value("village"));

        model.addAttribute(
                "rows",
                page.items().stream().map(item -> PersonRow.of(item, show)).toList());
        model.addAttribute(
                "pager",
                list.pager(
                        page.items(),
                        page.more(),
                        place,
                        totals.total(),
                        item -> new Place(true, 0, String.valueOf(item.key()), item.villageCode(), item.id())));
        model.addAttribute("figures", figures(asked, totals, stopped, here, show));
        model.addAttribute("capped", totals.capped() || stopped);
        model.addAttribute("stopped", stopped ? Search.MOST : null);
        list.describe(model, asked, chosen, "register.persons", PersonList.SORTS, sort);
        model.addAttribute("exports", here.at("/persons/export"));
        if (partial) {
            return "register/persons :: rows";
        }
        model.addAttribute("towns", chosen.towns());
        model.addAttribute("villages", chosen.villages());
        model.addAttribute("groups", chosen.groupsOrNone(show.say("register.persons.group.none")));
        model.addAttribute("sexes", list.words("register.sex", Sex.MALE, Sex.FEMALE));
        model.addAttribute("healths", special(show, "health", "ill", "chronic", "serious", "disabled", "healthy"));
        var schools = new ArrayList<>(special(show, "school", "pupil"));
        schools.addAll(list.words("register.school", School.values()));
        model.addAttribute("schools", schools);
        model.addAttribute("educations", list.words("register.education", Education.values()));
        model.addAttribute("labours", list.words("register.labour", Labour.values()));
        model.addAttribute("regions", list.words("register.region", WorkRegion.values()));
        model.addAttribute("medicals", special(show, "medical", "yes", "no"));
        model.addAttribute("pensions", special(show, "pension", "yes", "no"));
        model.addAttribute("seriousInsurances", special(show, "serious", "yes", "no"));
        model.addAttribute(
                "moreChosen", asked.chosen().keySet().stream().anyMatch(criterion -> !BAR.contains(criterion.name())));
        model.addAttribute("flags", list.flags(FLAGS, asked, "register.persons"));
        return "register/persons";
    }

    private static final List<String> BAR = List.of("town", "village", "group", "sex", "health", "school", "labour");

    private static List<Choice> special(Show show, String name, String... words) {
        return java.util.stream.Stream.of(words)
                .map(word -> new Choice(word, show.say("register.persons." + name + "." + word)))
                .toList();
    }

    private static List<Figure> figures(Asked asked, PersonList.Totals totals, boolean stopped, Here here, Show show) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                        show.say(asked.isEmpty() ? "register.figures.all" : "register.figures.result"),
                        totals.capped() || stopped
                                ? show.say("register.atLeast", Math.min(totals.total(), PersonList.COUNTED))
                                : Show.count(totals.total()),
                        show.say("register.persons.unit"),
                        here.cleared())
                .identified("total"));
        figures.add(
                figure("elderly", totals.elderly(), "ageFrom", "60", asked, totals.partly() || stopped, here, show));
        figures.add(
                figure("pupils", totals.pupils(), "school", "pupil", asked, totals.partly() || stopped, here, show));
        figures.add(figure("ill", totals.ill(), "health", "ill", asked, totals.partly() || stopped, here, show));
        figures.add(figure(
                "disabled", totals.disabled(), "health", "disabled", asked, totals.partly() || stopped, here, show));
        figures.add(figure("away", totals.away(), "away", "yes", asked, totals.partly() || stopped, here, show));
        figures.add(figure("dibao", totals.dibao(), "dibao", "yes", asked, totals.partly() || stopped, here, show));
        return figures;
    }

    private static Figure figure(
            String label, long count, String name, String value, Asked asked, boolean partly, Here here, Show show) {
        var now = value.equals(asked.value(name));
        return new Figure(
                        show.say("register.persons.figure." + label),
                        partly ? Show.NONE : Show.count(count),
                        null,
                        now ? here.without(name) : here.with(name, value))
                .chosen(now);
    }
}
