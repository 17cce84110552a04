package org.zhucun.project;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_ACCOUNTANT;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Reading projects: the list and a project's page. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, TOWN_ACCOUNTANT, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/projects")
class ProjectController {

    private static final int SIZE = 50;
    private static final int YEARS = 8;

    private final ProjectList list;
    private final ProjectPages pages;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    ProjectController(
            ProjectList list, ProjectPages pages, ChangeLog log, Divisions divisions, Exports exports, Shows shows) {
        this.list = list;
        this.pages = pages;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ProjectFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        var several = Viewers.required().prefix().length() < 12;
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> ProjectRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("keeps", ProjectDesk.isKeptBy(Viewers.required()));
        model.addAttribute("severalVillages", several);
        model.addAttribute("villages", several ? divisions.villageChoices() : List.of());
        model.addAttribute("kinds", Choice.words(show, "project.kind", ProjectKind.values()));
        model.addAttribute("stages", Choice.words(show, "project.stage", ProjectStage.values()));
        model.addAttribute("years", Choice.years(show, YEARS));
        return "project/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("project", id, before));
        return "project/show";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") ProjectFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("project.index.title"),
                Stream.of(
                                "village",
                                "name",
                                "kind",
                                "site",
                                "unit",
                                "stage",
                                "households",
                                "amount",
                                "from",
                                "until",
                                "entries",
                                "seen")
                        .map(column -> show.say("project.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(ProjectRow.of(row, show).cells())),
                response);
    }

    private static List<Figure> figures(ProjectList.Sum sum, ProjectFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(show, show.say("project.index.title"), sum.total(), "project.unitOf", here.cleared())
                        .identified("total"),
                ofStage(ProjectStage.UNDER_WAY, sum.underWay(), filter, here, show),
                ofStage(ProjectStage.LATE, sum.late(), filter, here, show),
                new Figure(show.say("project.amount"), Show.money(sum.amount()), show.say("web.yuan"), null));
    }

    private static Figure ofStage(ProjectStage stage, long number, ProjectFilter filter, Here here, Show show) {
        return Figure.counted(
                        show,
                        show.word("project.stage", stage),
                        number,
                        "project.unitOf",
                        here.with("stage", stage.name()))
                .chosen(stage.name().equals(filter.stage()));
    }

    private List<Chip> chips(ProjectFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "project.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add("kind", filter.isKind() ? show.word("project.kind", filter.kind()) : null);
        chips.add("stage", filter.isStage() ? show.word("project.stage", filter.stage()) : null);
        chips.add("year", filter.isYear() ? filter.year() : null);
        return chips.list();
    }
}
