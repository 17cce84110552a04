package org.zhucun.register;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.cipher.Cipher;
import org.zhucun.household.Attribute;
import org.zhucun.household.Cause;
import org.zhucun.household.Status;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/households")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class HouseholdListController {

    private static final List<String> RARE = List.of("missing", "below", "dangerous");

    private final HouseholdList households;
    private final ListPlaces places;
    private final SearchReach reach;
    private final Cipher cipher;
    private final Shows shows;

    HouseholdListController(
            HouseholdList households, ListPlaces places, SearchReach reach, Cipher cipher, Shows shows) {
        this.households = households;
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
        var asked = Asked.of(HouseholdList.criteria(list.query()), list.query(), Search.of(list.text("q"), cipher));
        var sort = Sort.of(HouseholdList.SORTS, list.text("sort"));
        var place = list.place();
        var page = households.page(asked, sort, place, list.size());
        // the top bar sends nothing but what was typed: a number that names one household opens it
        if (asked.search() != null
                && asked.search().isExact()
                && query.size() == 1
                && page.items().size() == 1) {
            return "redirect:/households/" + page.items().get(0).id();
        }
        var totals = households.totals(asked);
        var stopped = reach.isStopped(asked);
        var chosen = places.of(Viewers.required(), asked.value("town"), asked.value("village"));

        model.addAttribute(
                "rows",
                page.items().stream().map(item -> HouseholdRow.of(item, show)).toList());
        model.addAttribute(
                "pager",
                list.pager(
                        page.items(),
                        page.more(),
                        place,
                        totals.total(),
                        item -> new Place(true, 0, item.key(), item.villageCode(), item.id())));
        model.addAttribute("figures", figures(asked, totals, stopped, here, show));
        model.addAttribute("remark", remark(page.items(), show));
        model.addAttribute("capped", totals.capped() || stopped);
        model.addAttribute("stopped", stopped ? Search.MOST : null);
        list.describe(model, asked, chosen, "register.households", HouseholdList.SORTS, sort);
        model.addAttribute("exports", here.at("/households/export"));
        model.addAttribute("dossiers", here.at("/dossiers/new"));
        model.addAttribute("registers", Viewers.required().is(TOWN_CADRE));
        if (partial) {
            return "register/households :: rows";
        }
        model.addAttribute("towns", chosen.towns());
        model.addAttribute("villages", chosen.villages());
        model.addAttribute("groups", chosen.groupsOrNone(show.say("register.households.group.none")));
        model.addAttribute("statuses", list.words("register.status", Status.values()));
        model.addAttribute(
                "attributes",
                withNone(
                        list.words("register.attribute", Attribute.values()),
                        show.say("register.households.attribute.none")));
        model.addAttribute(
                "causes",
                withNone(list.words("register.cause", Cause.values()), show.say("register.households.cause.none")));
        model.addAttribute(
                "moreChosen", asked.chosen().keySet().stream().anyMatch(criterion -> !BAR.contains(criterion.name())));
        model.addAttribute("flags", list.flags(FLAGS, asked, "register.households"));
        return "register/households";
    }

    private static final List<String> BAR = List.of("town", "village", "group", "status", "attribute", "cause");
    private static final List<String> FLAGS = List.of(
            "elderly",
            "pupil",
            "ill",
            "disabled",
            "away",
            "below",
            "monitored",
            "dangerous",
            "unsafe",
            "missing",
            "unchecked",
            "doubt",
            "ended");

    private static List<Choice> withNone(List<Choice> choices, String none) {
        var all = new ArrayList<>(choices);
        all.add(new Choice("none", none));
        return all;
    }

    private static List<Figure> figures(
            Asked asked, HouseholdList.Totals totals, boolean stopped, Here here, Show show) {
        var status = asked.value("status");
        var figures = new ArrayList<Figure>();
        var all = new Figure(
                        show.say(
                                status == null && RARE.stream().allMatch(name -> asked.value(name) == null)
                                        ? "register.figures.all"
                                        : "register.figures.result"),
                        stopped
                                ? show.say("register.atLeast", totals.total())
                                : upTo(totals.total(), totals.capped(), show),
                        show.say("register.households.unit"),
                        here.without("status"))
                .identified("total");
        figures.add(
                stopped || totals.capped() || totals.persons() == null
                        ? all
                        : all.noting(show.say("register.households.persons", totals.persons())));
        for (var one :
                List.of(Status.RELAPSED, Status.POOR, Status.LEAVING, Status.EXITED, Status.NEVER, Status.CANCELLED)) {
            var count = totals.byStatus().getOrDefault(one.name(), 0L);
            var now = one.name().equals(status);
            if (one != Status.CANCELLED && one != Status.NEVER || count > 0 || now) {
                figures.add(new Figure(
                                show.word("register.status", one),
                                stopped || totals.partly() ? Show.NONE : Show.count(count),
                                null,
                                now ? here.without("status") : here.with("status", one.name()))
                        .chosen(now));
            }
        }
        figures.add(rare("missing", totals.missing(), asked, stopped, here, show));
        figures.add(rare("below", totals.below(), asked, stopped, here, show));
        figures.add(rare("dangerous", totals.dangerous(), asked, stopped, here, show));
        return figures;
    }

    private static Figure rare(String name, long count, Asked asked, boolean partly, Here here, Show show) {
        var now = asked.value(name) != null;
        return new Figure(
                        show.say("register.households." + name),
                        // one more is where counting stops; a sum that is kept goes beyond
                        partly ? Show.NONE : upTo(count, count == HouseholdList.COUNTED + 1, show),
                        null,
                        now ? here.without(name) : here.with(name, "yes"))
                .chosen(now);
    }

    private static String upTo(long count, boolean capped, Show show) {
        return capped ? show.say("register.atLeast", HouseholdList.COUNTED) : Show.count(count);
    }

    /** Which year the incomes are of and where the line stands, if that is the same for every row shown. */
    private static @Nullable String remark(List<HouseholdList.Item> items, Show show) {
        var remarks = items.stream()
                .filter(item -> item.line() != null)
                .map(item -> show.say(
                        "register.households.line", String.valueOf(item.incomeYear()), Show.count(item.line())))
                .distinct()
                .toList();
        return remarks.isEmpty() ? null : remarks.size() == 1 ? remarks.get(0) : show.say("register.households.lines");
    }
}
