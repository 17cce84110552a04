package org.zhucun.casework;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.division.Divisions;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
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
@RequestMapping("/cases")
class CaseController {

    private static final int SIZE = 50;
    private static final List<Role> ACTORS =
            List.of(COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK);

    private final CaseList list;
    private final CaseStarts starts;
    private final CaseScreen screen;
    private final Cases cases;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    CaseController(
            CaseList list,
            CaseStarts starts,
            CaseScreen screen,
            Cases cases,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.starts = starts;
        this.screen = screen;
        this.cases = cases;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") CaseFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> CaseRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("opens", CaseStarts.opens());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", starts.villages());
        model.addAttribute("kinds", CaseWords.choices(List.of(Kind.values()), "caseFile.kind", show));
        model.addAttribute("stages", CaseWords.choices(List.of(Stage.values()), "caseFile.stage", show));
        model.addAttribute("roles", CaseWords.choices(ACTORS, "role", show));
        model.addAttribute(
                "states",
                CaseFilter.STATES.stream()
                        .map(state -> new Choice(state, show.word("case.state", state)))
                        .toList());
        model.addAttribute("years", Choice.years(show, 6));
        return "casework/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long visit,
            Model model) {
        screen.fill(id, before, visit, model);
        return "casework/show";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String blank(
            @RequestParam(defaultValue = "IDENTIFICATION") Kind kind,
            @RequestParam(required = false) @Nullable Long household,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable Ground ground,
            @RequestParam(required = false) @Nullable Risk risk,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(required = false) @Nullable Long report,
            Model model) {
        var form = starts.blank(kind, household, village, ground, risk, day, statement, report);
        model.addAttribute("case", form);
        starts.fill(model, form.kind(), form.household());
        return "casework/new";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @Valid @ModelAttribute("case") CaseForm form,
            BindingResult errors,
            @RequestParam Kind kind,
            @RequestParam(required = false) @Nullable Long household,
            Model model,
            RedirectAttributes flash) {
        // what was typed may be no form at all: many persons
        if (errors.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure)) {
            form.check(errors);
            starts.check(form, errors);
        }
        if (errors.hasErrors()) {
            starts.fill(model, kind, household);
            return "casework/new";
        }
        var id = cases.open(form);
        flash.addFlashAttribute("notice", "case.opened.done");
        return "redirect:/cases/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") CaseFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("case.index.title"),
                Stream.of("number", "kind", "name", "village", "stage", "actors", "due", "opened", "closed")
                        .map(column -> show.say("case.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(CaseRow.of(row, show).cells())),
                response);
    }

    private static List<Figure> figures(CaseList.Sum sum, CaseFilter filter, Here here, Show show) {
        var role = Viewers.required().role();
        return List.of(
                Figure.counted(show, show.say("case.figures.all"), sum.total(), "case.unit", here.without("state"))
                        .identified("total"),
                state("OPEN", sum.open(), filter, here, show),
                state("OVERDUE", sum.overdue(), filter, here, show),
                Figure.counted(
                                show,
                                show.say("case.figures.mine"),
                                sum.mine(),
                                "case.unit",
                                role == null ? null : here.with("acts", role.name()))
                        .chosen(role != null && role.name().equals(filter.acts())),
                state("ARCHIVED", sum.archived(), filter, here, show));
    }

    private static Figure state(String state, long count, CaseFilter filter, Here here, Show show) {
        return Figure.filter(
                show, show.word("case.state", state), count, "case.unit", here, "state", state, filter.state());
    }

    private List<Chip> chips(CaseFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "case.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add("kind", show.word("caseFile.kind", Kind.values(), filter.kind()));
        chips.add("stage", show.word("caseFile.stage", Stage.values(), filter.stage()));
        chips.add("acts", show.word("role", Role.values(), filter.acts()));
        chips.add(
                "state",
                filter.state() != null && CaseFilter.STATES.contains(filter.state())
                        ? show.word("case.state", filter.state())
                        : null);
        chips.add("year", filter.year());
        return chips.list();
    }
}
