package org.zhucun.warning;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
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
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/clues")
class ClueController {

    private static final int SIZE = 50;

    private final Clues clues;
    private final Signs signs;
    private final Disasters disasters;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    ClueController(
            Clues clues,
            Signs signs,
            Disasters disasters,
            ChangeLog log,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.clues = clues;
        this.signs = signs;
        this.disasters = disasters;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    /** A clue as pages show it. */
    record Line(
            long id,
            long householdId,
            String head,
            String village,
            String sign,
            String sentence,
            String state,
            boolean open,
            String foundOn,
            String due,
            String dueCss,
            @Nullable Long caseFileId,
            @Nullable Long reportId,
            @Nullable Long disasterId,
            @Nullable Long visitId,
            @Nullable String decided) {

        List<String> cells() {
            return List.of(head, village, sign, sentence, state, foundOn, due);
        }
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ClueFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = clues.sum(filter);
        model.addAttribute(
                "rows",
                clues.page(filter, page, SIZE).stream()
                        .map(row -> line(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("decides", ClueOfReport.decides());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute(
                "villages",
                divisions.villagesIn(Viewers.required().prefix()).stream()
                        .map(village -> new Choice(village.code(), village.name()))
                        .toList());
        model.addAttribute("signs", signs(show));
        model.addAttribute(
                "states",
                ClueFilter.STATES.stream()
                        .map(state -> new Choice(state, show.word("clue.state", state)))
                        .toList());
        return "warning/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        var show = shows.now();
        var row = clues.required(id);
        model.addAttribute("clue", line(row, show));
        model.addAttribute("watch", watch(row, show));
        model.addAttribute(
                "others",
                clues.open(row.householdId()).stream()
                        .filter(other -> other.clueId() != id)
                        .map(other -> line(other, show))
                        .toList());
        model.addAttribute("decides", ClueOfReport.decides());
        model.addAttribute("changes", log.of("clue", id, before));
        return "warning/show";
    }

    @PostMapping("/{id:[0-9]+}/dismissal")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String dismiss(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        if (because == null || because.length() < 2 || because.length() > 500) {
            throw new Refusal("clue.reason");
        }
        clues.dismiss(id, because);
        flash.addFlashAttribute("notice", "clue.dismissed");
        return "redirect:/clues";
    }

    @PostMapping("/passages")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String look(RedirectAttributes flash) {
        var result = signs.look();
        flash.addFlashAttribute("notice", "clue.looked");
        flash.addFlashAttribute("noticeArgs", new Object[] {result.found(), result.opened(), result.closed()});
        return "redirect:/clues";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") ClueFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("clue.title"),
                Stream.of("head", "village", "sign", "reason", "state", "found", "due")
                        .map(column -> show.say("clue.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> clues.each(filter, row -> rows.accept(line(row, show).cells())),
                response);
    }

    private Line line(Clues.Row row, Show show) {
        var open = row.state().equals("OPEN");
        return new Line(
                row.clueId(),
                row.householdId(),
                show.name(row.headName()),
                row.village(),
                show.word("clue.sign", row.sign()),
                clues.sentence(row, show),
                show.word("clue.state", row.state()),
                open,
                show.day(row.foundOn()),
                open ? show.day(row.dueOn()) : Show.NONE,
                open && row.dueOn().isBefore(show.today()) ? "z-tag late" : "",
                row.caseFileId(),
                row.villagerReportId(),
                row.disasterId(),
                row.visitId(),
                row.reason() == null ? null : show.say("clue.decided", row.reason(), show.name(row.decider())));
    }

    /** The way to its case of monitoring, with what is known already. */
    private String watch(Clues.Row row, Show show) {
        return UriComponentsBuilder.fromPath("/cases/new")
                .queryParam("kind", "MONITORING")
                .queryParam("household", row.householdId())
                .queryParam("ground", clues.ground(row.householdId()))
                .queryParamIfPresent("risk", Optional.ofNullable(row.sign().risk()))
                .queryParam("day", row.foundOn())
                .queryParam("statement", "{statement}")
                .encode()
                .buildAndExpand(clues.sentence(row, show))
                .toUriString();
    }

    private static List<Choice> signs(Show show) {
        return Choice.words(show, "clue.sign", Sign.values());
    }

    private static List<Figure> figures(Clues.Sum sum, ClueFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(show, show.say("clue.title"), sum.total(), "clue.unit", here.without("state"))
                        .identified("total"),
                Figure.counted(show, show.say("clue.households"), sum.households(), "clue.unit.household", null),
                Figure.counted(
                                show,
                                show.say("clue.state.OVERDUE"),
                                sum.overdue(),
                                "clue.unit",
                                here.with("state", "OVERDUE"))
                        .chosen("OVERDUE".equals(filter.state())));
    }

    private List<Chip> chips(ClueFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "clue.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add(
                "sign",
                signs(show).stream()
                        .filter(sign -> sign.value().equals(filter.sign()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(null));
        chips.add(
                "state",
                filter.state() != null && ClueFilter.STATES.contains(filter.state())
                        ? show.word("clue.state", filter.state())
                        : null);
        chips.add(
                "disaster",
                filter.disaster() == null
                        ? null
                        : DisasterController.Line.of(disasters.required(filter.disaster()), show)
                                .title());
        return chips.list();
    }
}
