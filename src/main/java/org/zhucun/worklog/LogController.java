package org.zhucun.worklog;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

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

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/logs")
class LogController {

    private static final int SIZE = 50;
    private static final int MONTHS = 36;

    private final LogList list;
    private final LogPages pages;
    private final Duties duties;
    private final ChangeLog log;
    private final ProjectIndex projects;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    LogController(
            LogList list,
            LogPages pages,
            Duties duties,
            ChangeLog log,
            ProjectIndex projects,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.pages = pages;
        this.duties = duties;
        this.log = log;
        this.projects = projects;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") LogFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        var words = duties.kinds();
        var kinds = duties.ever();
        var people = list.people();
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> LogRow.of(row, words, show))
                        .toList());
        model.addAttribute("figures", figures(sum, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("chips", chips(filter, kinds, people, here, show));
        model.addAttribute("here", here);
        model.addAttribute("writes", writes());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("kinds", kinds);
        model.addAttribute("people", people);
        model.addAttribute("months", months(show));
        return "worklog/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("log_entry", id, before));
        return "worklog/show";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(@PathVariable String format, @ModelAttribute("filter") LogFilter filter, HttpServletResponse response) {
        var show = shows.now();
        var words = duties.kinds();
        exports.send(
                format,
                show.say("log.index.title"),
                Stream.of(
                                "village",
                                "day",
                                "author",
                                "kinds",
                                "said",
                                "people",
                                "households",
                                "project",
                                "problem",
                                "promise",
                                "photos",
                                "recorded")
                        .map(column -> show.say("log.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> {
                    var entries = list.all(filter);
                    var about = projects.names(entries.stream()
                            .map(LogList.Row::projectId)
                            .filter(Objects::nonNull)
                            .toList());
                    entries.forEach(row -> rows.accept(LogRow.of(row, words, show)
                            .cells(row.projectId() == null ? "" : about.getOrDefault(row.projectId(), ""))));
                },
                response);
    }

    static boolean writes() {
        return LogReaders.write(Viewers.required());
    }

    /** The last three years of months, the present one first. */
    static List<Choice> months(Show show) {
        var now = YearMonth.from(show.today());
        return IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .map(month -> new Choice(month.toString(), month.toString()))
                .toList();
    }

    private static List<Figure> figures(LogList.Sum sum, Show show) {
        return List.of(
                Figure.counted(show, show.say("log.figures.all"), sum.total(), "log.unit", null)
                        .identified("total"),
                Figure.counted(show, show.say("log.figures.visits"), sum.visits(), "log.unit.homes", null),
                Figure.counted(show, show.say("log.figures.problems"), sum.problems(), "log.unit", null),
                Figure.counted(show, show.say("log.figures.people"), sum.people(), "log.unit.people", null));
    }

    private List<Chip> chips(LogFilter filter, List<Choice> kinds, List<Choice> people, Here here, Show show) {
        var chips = new Chips(here, show, "log.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add("person", label(people, filter.person()));
        chips.add("kind", label(kinds, filter.kind()));
        chips.add("month", filter.chosenMonth() == null ? null : filter.month());
        var about = filter.chosenProject();
        chips.add(
                "project",
                about == null
                        ? null
                        : projects.find(about).map(ProjectIndex.Found::name).orElse(filter.project()));
        return chips.list();
    }

    private static @Nullable String label(List<Choice> choices, @Nullable String value) {
        return choices.stream()
                .filter(one -> one.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }
}
