package org.zhucun.warning;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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
import org.zhucun.viewer.Allowed;
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
@RequestMapping("/disasters")
class DisasterController {

    private static final int SIZE = 50;

    private final Disasters disasters;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    DisasterController(Disasters disasters, ChangeLog log, Divisions divisions, Exports exports, Shows shows) {
        this.disasters = disasters;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    /** A disaster as pages show it. */
    record Line(
            long id,
            String title,
            String kind,
            String place,
            String happened,
            String words,
            String recorded,
            @Nullable String withdrawn,
            String clues,
            String open,
            String watched) {

        static Line of(Disasters.Row row, Show show) {
            var kind = show.word("disaster.kind", row.kind());
            var village = String.valueOf(show.place(row.village()));
            var place = row.groupName() == null ? village : show.say("disaster.place", village, row.groupName());
            return new Line(
                    row.disasterId(),
                    show.say("disaster.named", kind, show.prose(row.happenedOn())),
                    kind,
                    place,
                    Show.date(row.happenedOn()),
                    row.words(),
                    show.say("disaster.recorded", show.name(row.recorder()), show.day(row.recordedOn())),
                    row.withdrawnBecause() == null
                            ? null
                            : show.say("disaster.withdrawn.because", row.withdrawnBecause()),
                    Show.count(row.clues()),
                    Show.count(row.open()),
                    Show.count(row.watched()));
        }

        List<String> cells() {
            return List.of(kind, place, happened, words, clues, open, watched, Show.text(withdrawn));
        }
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") DisasterFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var total = disasters.total(filter);
        model.addAttribute(
                "rows",
                disasters.page(filter, page, SIZE).stream()
                        .map(row -> Line.of(row, show))
                        .toList());
        model.addAttribute("total", Show.count(total));
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("here", here);
        model.addAttribute("records", records());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("kinds", kinds(show));
        model.addAttribute("years", Choice.years(show, 6));
        return "warning/disasters";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        var row = disasters.required(id);
        model.addAttribute("disaster", Line.of(row, shows.now()));
        model.addAttribute("records", records());
        model.addAttribute("spares", row.open() > 1 && ClueOfReport.decides());
        model.addAttribute("changes", log.of("disaster", id, before));
        return "warning/disaster";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, VILLAGE_CLERK})
    String blank(Model model) {
        var own = Viewers.required().prefix();
        model.addAttribute(
                "disaster",
                new DisasterForm(
                        own.length() == 12 ? own : "",
                        null,
                        DisasterKind.FLOOD,
                        shows.now().today(),
                        ""));
        return form(model);
    }

    @PostMapping
    @Allowed({TOWN_CADRE, VILLAGE_CLERK})
    String create(
            @Valid @ModelAttribute("disaster") DisasterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasFieldErrors("village") && !divisions.offers(form.village())) {
            errors.rejectValue("village", "Outside");
        }
        if (!errors.hasErrors() && form.group() != null && !disasters.isOf(form.village(), form.group())) {
            errors.rejectValue("group", "Outside");
        }
        if (errors.hasErrors()) {
            return form(model);
        }
        var made = disasters.create(form);
        if (made.isEmpty()) {
            errors.rejectValue("day", "Already");
            return form(model);
        }
        var row = disasters.required(made.get());
        flash.addFlashAttribute("notice", "disaster.made");
        flash.addFlashAttribute("noticeArgs", new Object[] {row.clues()});
        return "redirect:/disasters/" + row.disasterId();
    }

    @PostMapping("/{id:[0-9]+}/withdrawal")
    @Allowed({TOWN_CADRE, VILLAGE_CLERK})
    String withdraw(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        if (because == null || because.length() < 2 || because.length() > 200) {
            throw new Refusal("disaster.reason");
        }
        disasters.withdraw(id, because);
        flash.addFlashAttribute("notice", "disaster.withdrawn");
        return "redirect:/disasters/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") DisasterFilter filter,
            HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("disaster.title"),
                Stream.of("kind", "place", "day", "words", "clues", "open", "watched", "withdrawn")
                        .map(column -> show.say("disaster.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> disasters.each(
                        filter, row -> rows.accept(Line.of(row, show).cells())),
                response);
    }

    private String form(Model model) {
        model.addAttribute("kinds", kinds(shows.now()));
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("groups", disasters.groups());
        return "warning/record";
    }

    private static boolean records() {
        var viewer = Viewers.required();
        return viewer.is(TOWN_CADRE) || viewer.is(VILLAGE_CLERK);
    }

    private static List<Choice> kinds(Show show) {
        return Choice.words(show, "disaster.kind", DisasterKind.values());
    }

    private List<Chip> chips(DisasterFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "disaster.filter.");
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add(
                "kind",
                kinds(show).stream()
                        .filter(kind -> kind.value().equals(filter.kind()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(null));
        chips.add("year", filter.year());
        return chips.list();
    }
}
