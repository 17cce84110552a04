package org.zhucun.meeting;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
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
import org.zhucun.division.Divisions;
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/deliberations")
class DeliberationController {

    private static final int SIZE = 50;

    private final Deliberations deliberations;
    private final DeliberationList list;
    private final DeliberationPages pages;
    private final Divisions divisions;
    private final Exports exports;
    private final ChangeLog log;
    private final Shows shows;

    DeliberationController(
            Deliberations deliberations,
            DeliberationList list,
            DeliberationPages pages,
            Divisions divisions,
            Exports exports,
            ChangeLog log,
            Shows shows) {
        this.deliberations = deliberations;
        this.list = list;
        this.pages = pages;
        this.divisions = divisions;
        this.exports = exports;
        this.log = log;
        this.shows = shows;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("villages", divisions.villageChoices());
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") DeliberationFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> DeliberationRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("works", MeetingPages.works());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute(
                "waits",
                DeliberationFilter.WAITS.stream()
                        .map(one -> new Choice(one, DeliberationRow.waits(one, show)))
                        .toList());
        model.addAttribute(
                "states",
                DeliberationFilter.STATES.stream()
                        .map(state -> new Choice(state, show.word("deliberation.state", state)))
                        .toList());
        model.addAttribute("years", Choice.years(show, 6));
        return "meeting/deliberations";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("deliberation", id, before));
        return "meeting/deliberation";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String blank(Model model) {
        var own = Viewers.required().prefix();
        model.addAttribute("matter", new DeliberationForm(own.length() == 12 ? own : "", "", ""));
        return "meeting/matter";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @Valid @ModelAttribute("matter") DeliberationForm form, BindingResult errors, RedirectAttributes flash) {
        divisions.check(form.village(), errors);
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors() && deliberations.isBegun(form.village(), form.title())) {
            errors.rejectValue("title", "Twice");
        }
        if (errors.hasErrors()) {
            return "meeting/matter";
        }
        var id = deliberations.begin(
                form.village(),
                form.title(),
                form.proposal(),
                null,
                null,
                shows.now().today());
        flash.addFlashAttribute("notice", "deliberation.begun.done");
        return "redirect:/deliberations/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") DeliberationFilter filter,
            HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("deliberation.index.title"),
                List.of(
                        show.say("deliberation.title"),
                        show.say("meeting.column.village"),
                        show.say("deliberation.column.begun"),
                        show.say("deliberation.column.meetings"),
                        show.say("deliberation.column.disclosed"),
                        show.say("deliberation.column.waits")),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(DeliberationRow.of(row, show).cells())),
                response);
    }

    private static List<Figure> figures(DeliberationList.Sum sum, DeliberationFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(
                                show,
                                show.say("deliberation.figures.all"),
                                sum.total(),
                                "deliberation.unit",
                                here.without("state"))
                        .identified("total"),
                figure("OPEN", sum.open(), filter, here, show),
                figure("DISCLOSED", sum.disclosed(), filter, here, show),
                figure("ABANDONED", sum.abandoned(), filter, here, show));
    }

    private static Figure figure(String state, long count, DeliberationFilter filter, Here here, Show show) {
        return Figure.filter(
                show,
                show.word("deliberation.state", state),
                count,
                "deliberation.unit",
                here,
                "state",
                state,
                filter.state());
    }

    private List<Chip> chips(DeliberationFilter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        add(chips, here, show.say("notice.filter.q"), "q", filter.q());
        add(
                chips,
                here,
                show.say("notice.filter.village"),
                "village",
                filter.village() == null ? null : divisions.name(filter.village()));
        add(
                chips,
                here,
                show.say("deliberation.column.waits"),
                "waits",
                filter.waits() != null && DeliberationFilter.WAITS.contains(filter.waits())
                        ? DeliberationRow.waits(filter.waits(), show)
                        : null);
        add(
                chips,
                here,
                show.say("notice.filter.state"),
                "state",
                filter.state() != null && DeliberationFilter.STATES.contains(filter.state())
                        ? show.word("deliberation.state", filter.state())
                        : null);
        add(chips, here, show.say("notice.filter.year"), "year", filter.year());
        return chips;
    }

    private static void add(List<Chip> chips, Here here, String label, String name, @Nullable String value) {
        if (value != null) {
            chips.add(new Chip(label, value, here.without(name)));
        }
    }
}
