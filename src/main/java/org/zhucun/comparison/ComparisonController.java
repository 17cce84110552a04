package org.zhucun.comparison;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
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
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Chips;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/comparisons")
class ComparisonController {

    private static final int SIZE = 50;
    private static final int MEGABYTES = 64;

    private final Hits hits;
    private final DepartmentLists lists;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    ComparisonController(Hits hits, DepartmentLists lists, Divisions divisions, Exports exports, Shows shows) {
        this.hits = hits;
        this.lists = lists;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") HitFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var total = hits.total(filter);
        model.addAttribute("rows", hits.page(filter, page, SIZE));
        model.addAttribute("total", Show.count(total));
        model.addAttribute("lists", hits.lists());
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("here", here);
        model.addAttribute("uploads", uploads());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute(
                "villages",
                divisions.villagesIn(Viewers.required().prefix()).stream()
                        .map(village -> new Choice(village.code(), village.name()))
                        .toList());
        model.addAttribute("kinds", kinds(show));
        model.addAttribute(
                "states",
                Stream.of("OPEN", "EXPLAINED")
                        .map(state -> new Choice(state, show.word("comparison.state", state)))
                        .toList());
        return "comparison/index";
    }

    @GetMapping("/new")
    @Allowed({COUNTY_REVIEWER, TOWN_CADRE})
    String blank(Model model) {
        model.addAttribute(
                "list", new ListForm(ListKind.VEHICLE, "", shows.now().today(), null));
        return form(model);
    }

    @PostMapping
    @Allowed({COUNTY_REVIEWER, TOWN_CADRE})
    String create(
            @Valid @ModelAttribute("list") ListForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        if (errors.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure)
                && !errors.hasFieldErrors("file")
                && Objects.requireNonNull(form.file()).isEmpty()) {
            errors.rejectValue("file", "NotNull");
        }
        if (errors.hasErrors()) {
            return form(model);
        }
        try {
            var list = lists.compare(form);
            var made = hits.list(list).orElseThrow();
            flash.addFlashAttribute("notice", "comparison.compared");
            flash.addFlashAttribute("noticeArgs", new Object[] {made.rows(), made.faulty(), made.matched()});
            return "redirect:/comparisons?list=" + list;
        } catch (Refusal unread) {
            // a file that is no list is chosen anew; what was typed beside it stays
            errors.addError(new FieldError(
                    errors.getObjectName(), "file", null, false, new String[] {unread.key()}, unread.args(), null));
            return form(model);
        }
    }

    @PostMapping("/hits/{id:[0-9]+}/explanation")
    String explain(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable Long caseFile,
            @RequestParam(required = false) @Nullable Long list,
            RedirectAttributes flash) {
        if (note == null || note.length() < 2 || note.length() > 500) {
            throw new Refusal("comparison.note.missing");
        }
        lists.explain(id, note);
        flash.addFlashAttribute("notice", "comparison.explained");
        return caseFile != null
                ? "redirect:/cases/" + caseFile
                : "redirect:/comparisons" + (list == null ? "" : "?list=" + list);
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(@PathVariable String format, @ModelAttribute("filter") HitFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("comparison.title"),
                Stream.of("kind", "asOf", "village", "name", "detail", "amount", "day", "state", "note")
                        .map(column -> show.say("comparison.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> hits.each(filter, hit -> rows.accept(hit.cells(show))),
                response);
    }

    private String form(Model model) {
        model.addAttribute("kinds", kinds(shows.now()));
        model.addAttribute("megabytes", MEGABYTES);
        return "comparison/new";
    }

    private static boolean uploads() {
        return mayUpload(Viewers.required());
    }

    /** Lists are the town's and the county's to bring. */
    static boolean mayUpload(Viewer viewer) {
        return viewer.is(COUNTY_REVIEWER) || viewer.is(TOWN_CADRE);
    }

    private static List<Choice> kinds(Show show) {
        return Choice.words(show, "comparison.kind", ListKind.values());
    }

    private List<Chip> chips(HitFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "comparison.filter.");
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add(
                "kind",
                kinds(show).stream()
                        .filter(kind -> kind.value().equals(filter.kind()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(null));
        chips.add(
                "state",
                "OPEN".equals(filter.state()) || "EXPLAINED".equals(filter.state())
                        ? show.word("comparison.state", filter.state())
                        : null);
        chips.add(
                "list",
                filter.list() == null
                        ? null
                        : hits.list(filter.list())
                                .map(Hits.Uploaded::title)
                                .orElseGet(() -> String.valueOf(filter.list())));
        return chips.list();
    }
}
