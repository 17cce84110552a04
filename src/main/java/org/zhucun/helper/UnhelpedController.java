package org.zhucun.helper;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.Divisions;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The alarm: households that are to be helped and have nobody. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/helpers/missing")
class UnhelpedController {

    private static final int SIZE = 50;
    private static final List<String> STATUSES = List.of("POOR", "LEAVING", "RELAPSED", "EXITED");

    private final UnhelpedList list;
    private final HouseholdsToHelp toHelp;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    UnhelpedController(UnhelpedList list, HouseholdsToHelp toHelp, Divisions divisions, Exports exports, Shows shows) {
        this.list = list;
        this.toHelp = toHelp;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") UnhelpedList.Filter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var total = list.count(filter);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> UnhelpedRow.of(row, show))
                        .toList());
        model.addAttribute("total", Show.count(total));
        model.addAttribute("since", String.valueOf(toHelp.since()));
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute("here", here);
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute(
                "villages",
                divisions.villagesIn(Viewers.required().prefix()).stream()
                        .map(village -> new Choice(village.code(), village.name()))
                        .toList());
        model.addAttribute("statuses", statuses(show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("assigns", HelperController.keeps());
        return "helper/missing";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") UnhelpedList.Filter filter,
            HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("helper.missing.title"),
                Stream.of("village", "number", "household", "group", "status", "persons", "last")
                        .map(column -> show.say("helper.missing." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(UnhelpedRow.of(row, show).cells())),
                response);
    }

    private List<Chip> chips(UnhelpedList.Filter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        if (filter.village() != null) {
            chips.add(new Chip(
                    show.say("helper.filter.village"), divisions.name(filter.village()), here.without("village")));
        }
        statuses(show).stream()
                .filter(one -> one.value().equals(filter.status()))
                .forEach(one ->
                        chips.add(new Chip(show.say("helper.missing.status"), one.label(), here.without("status"))));
        return chips;
    }

    private static List<Choice> statuses(Show show) {
        return STATUSES.stream()
                .map(name -> new Choice(name, show.word("household.status", name)))
                .toList();
    }
}
