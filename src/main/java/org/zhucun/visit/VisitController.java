package org.zhucun.visit;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.Divisions;
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Chips;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/visits")
class VisitController {

    private static final int SIZE = 50;
    private static final int MONTHS = 36;
    private static final List<String> WITH = List.of("PROBLEM", "PROMISE", "SIGNED", "WITHDRAWN");

    private final VisitList list;
    private final VisitPages pages;
    private final List<VisitAction> actions;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    VisitController(
            VisitList list,
            VisitPages pages,
            List<VisitAction> actions,
            ChangeLog log,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.pages = pages;
        this.actions = actions;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") VisitFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        var visitors = list.visitors();
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> VisitRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("chips", chips(filter, visitors, here, show));
        model.addAttribute("here", here);
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("visitors", visitors);
        model.addAttribute("months", months(show));
        model.addAttribute(
                "withs",
                WITH.stream()
                        .map(one -> new Choice(one, show.word("visit.with", one)))
                        .toList());
        return "visit/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        var page = pages.of(id);
        model.addAttribute("page", page);
        model.addAttribute(
                "offers",
                actions.stream()
                        .map(action -> action.of(page.seen()))
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute("signing", new SignatureForm(null));
        model.addAttribute("changes", log.of("visit", id, before));
        return "visit/show";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") VisitFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("visit.index.title"),
                Stream.of(
                                "village",
                                "group",
                                "household",
                                "day",
                                "visitor",
                                "met",
                                "said",
                                "problem",
                                "promise",
                                "next",
                                "signed")
                        .map(column -> show.say("visit.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(VisitRow.of(row, show).cells())),
                response);
    }

    private static List<Choice> months(Show show) {
        var now = YearMonth.from(show.today());
        return IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .map(month -> new Choice(month.toString(), month.toString()))
                .toList();
    }

    private static List<Figure> figures(VisitList.Sum sum, Show show) {
        return List.of(
                Figure.counted(show, show.say("visit.figures.all"), sum.total(), "visit.unit", null)
                        .identified("total"),
                Figure.counted(show, show.say("visit.figures.homes"), sum.homes(), "visit.unit.homes", null),
                Figure.counted(show, show.say("visit.figures.problems"), sum.problems(), "visit.unit", null),
                Figure.counted(show, show.say("visit.figures.signed"), sum.signed(), "visit.unit", null));
    }

    private List<Chip> chips(VisitFilter filter, List<Choice> visitors, Here here, Show show) {
        var chips = new Chips(here, show, "visit.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add(
                "visitor",
                visitors.stream()
                        .filter(one -> one.value().equals(filter.visitor()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(null));
        chips.add("month", filter.chosenMonth() == null ? null : filter.month());
        chips.add(
                "with",
                filter.with() != null && WITH.contains(filter.with()) ? show.word("visit.with", filter.with()) : null);
        return chips.list();
    }
}
