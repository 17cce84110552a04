package org.zhucun.window;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.zhucun.notice.Screening;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** What villagers brought to the window, for those who look after it. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/reports")
class ReportController {

    private static final int SIZE = 50;

    private final ReportList list;
    private final VillagerReports reports;
    private final List<ReportAction> actions;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    ReportController(
            ReportList list,
            VillagerReports reports,
            List<ReportAction> actions,
            ChangeLog log,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.reports = reports;
        this.actions = actions;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ReportList.Filter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter, show.today());
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> ReportRow.of(row, show))
                        .toList());
        model.addAttribute(
                "figures",
                List.of(
                        Figure.counted(
                                        show,
                                        show.say("report.figures.all"),
                                        sum.total(),
                                        "report.unit",
                                        here.without("state"))
                                .identified("total"),
                        Figure.counted(
                                        show,
                                        show.say("report.state.open"),
                                        sum.open(),
                                        "report.unit",
                                        here.with("state", "open"))
                                .chosen("open".equals(filter.state())),
                        Figure.counted(show, show.say("report.late"), sum.late(), "report.unit", null)));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("kinds", kinds(show));
        model.addAttribute(
                "states",
                List.of(
                        new Choice("open", show.say("report.state.open")),
                        new Choice("answered", show.say("report.state.ANSWERED"))));
        model.addAttribute(
                "villages",
                Viewers.required().prefix().length() == 12
                        ? List.of()
                        : divisions.villagesIn(Viewers.required().prefix()).stream()
                                .map(village -> new Choice(village.code(), village.name()))
                                .toList());
        return "window/reports";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        fill(id, before, model);
        model.addAttribute("reply", new ReplyForm(""));
        return "window/desk";
    }

    @PostMapping("/{id:[0-9]+}/taking")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String take(@PathVariable long id, RedirectAttributes flash) {
        reports.take(id);
        flash.addFlashAttribute("notice", "report.taken");
        return "redirect:/reports/" + id;
    }

    @PostMapping("/{id:[0-9]+}/answer")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String answer(
            @PathVariable long id,
            @Valid @ModelAttribute("reply") ReplyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Screening.leak(form.words())
                .ifPresent(leak -> errors.rejectValue(
                        "words",
                        "leak." + leak.kind().name().toLowerCase(Locale.ROOT),
                        new Object[] {leak.piece()},
                        null));
        if (errors.hasErrors()) {
            fill(id, null, model);
            return "window/desk";
        }
        reports.answer(id, form.words());
        flash.addFlashAttribute("notice", "report.answered");
        return "redirect:/reports/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") ReportList.Filter filter,
            HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("report.index.title"),
                Stream.of("village", "kind", "raisedOn", "due", "state", "answeredOn")
                        .map(column -> show.say("report.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(ReportRow.of(row, show).cells())),
                response);
    }

    private void fill(long id, @Nullable Long before, Model model) {
        var show = shows.now();
        var row = list.of(id).orElseThrow(NotFound::new);
        var works = Viewers.required().role() != COUNTY_REVIEWER;
        model.addAttribute("page", ReportRow.of(row, show));
        model.addAttribute("mayTake", works && row.state().equals("RECEIVED"));
        model.addAttribute("mayAnswer", works && !row.state().equals("ANSWERED"));
        var report = reports.of(id);
        model.addAttribute(
                "offers",
                actions.stream()
                        .map(action -> action.of(report))
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute("changes", log.of("villager_report", id, before));
    }

    private static List<Choice> kinds(Show show) {
        return Arrays.stream(ReportKind.values())
                .map(kind -> new Choice(kind.name(), show.word("report.kind", kind)))
                .toList();
    }

    private List<Chip> chips(ReportList.Filter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        if (filter.kind() != null) {
            chips.add(new Chip(
                    show.say("report.column.kind"), show.word("report.kind", filter.kind()), here.without("kind")));
        }
        if (filter.state() != null) {
            chips.add(new Chip(
                    show.say("report.column.state"),
                    show.say("open".equals(filter.state()) ? "report.state.open" : "report.state.ANSWERED"),
                    here.without("state")));
        }
        if (filter.village() != null) {
            chips.add(new Chip(
                    show.say("report.column.village"), divisions.name(filter.village()), here.without("village")));
        }
        return chips;
    }
}
