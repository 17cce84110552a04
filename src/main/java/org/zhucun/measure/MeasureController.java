package org.zhucun.measure;

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
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/measures")
class MeasureController {

    private static final int SIZE = 50;
    private static final List<String> STATES =
            List.of("LATE", "PLANNED", "UNDER_WAY", "CARRIED_OUT", "UNSIGNED", "DROPPED");

    private final MeasureList list;
    private final MeasureRegister register;
    private final MeasureWords words;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final JsonMapper json;
    private final Shows shows;

    MeasureController(
            MeasureList list,
            MeasureRegister register,
            MeasureWords words,
            ChangeLog log,
            Divisions divisions,
            Exports exports,
            JsonMapper json,
            Shows shows) {
        this.list = list;
        this.register = register;
        this.words = words;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.json = json;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") MeasureFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        model.addAttribute(
                "rows",
                list.page(filter, show.today(), page, SIZE).stream()
                        .map(row -> MeasureRow.of(row, show))
                        .toList());
        var sum = list.sum(filter, show.today());
        var states = filter.state() == null ? sum : list.sum(filter.ofAllStates(), show.today());
        model.addAttribute("figures", figures(sum, states, filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("here", here);
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", words.villages());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("years", years());
        model.addAttribute("states", states(show));
        model.addAttribute("sources", words.sources());
        model.addAttribute("plans", MeasureWords.plans());
        return "measure/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        var row = list.find(id).orElseThrow(NotFound::new);
        var page = MeasurePage.of(
                row,
                list.outcome(row.householdId(), row.year()),
                register.pictures(id, row.measureSheetId()),
                json,
                shows.now());
        var plans = MeasureWords.plans();
        model.addAttribute("page", page);
        model.addAttribute("changeable", plans && row.state().open());
        model.addAttribute("signable", plans && row.unsigned());
        model.addAttribute("beginnable", plans && row.state() == MeasureState.PLANNED);
        model.addAttribute(
                "reopenable", Viewers.required().is(TOWN_CADRE) && !row.state().open());
        model.addAttribute("today", shows.now().today());
        model.addAttribute("changes", log.of("measure", id, before));
        return "measure/show";
    }

    @GetMapping("/{id:[0-9]+}/edit")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String edit(@PathVariable long id, Model model) {
        var row = list.find(id).orElseThrow(NotFound::new);
        model.addAttribute(
                "measure",
                new MeasureForm(
                        row.kind(),
                        row.cause(),
                        row.personId(),
                        row.what(),
                        row.amount(),
                        row.moneySource(),
                        row.plannedOn(),
                        Facts.typed(row.kind(), json.readTree(row.facts()))));
        return form(row, row.kind(), model);
    }

    @PostMapping("/{id:[0-9]+}")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("measure") MeasureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var row = list.find(id).orElseThrow(NotFound::new);
        if (version != row.version()) {
            errors.reject("conflict");
        }
        var planned = PlanController.planned(form, row.householdId(), row.villageCode(), row.year(), register, errors);
        if (planned == null) {
            return form(row, row.kind(), model);
        }
        register.edit(id, planned);
        flash.addFlashAttribute("notice", "measure.changed");
        return "redirect:/measures/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") MeasureFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("measure.index.title"),
                Stream.of(
                                "village",
                                "number",
                                "household",
                                "year",
                                "kind",
                                "cause",
                                "what",
                                "person",
                                "amount",
                                "source",
                                "planned",
                                "carriedOut",
                                "cost",
                                "signed",
                                "state")
                        .map(column -> show.say("measure.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter,
                        show.today(),
                        row -> rows.accept(MeasureRow.of(row, show).cells())),
                response);
    }

    private String form(MeasureList.Row row, MeasureKind kind, Model model) {
        model.addAttribute("row", MeasureRow.of(row, shows.now()));
        model.addAttribute("version", row.version());
        model.addAttribute("kind", kind);
        model.addAttribute("kindWord", shows.now().word("measure.kind", kind));
        model.addAttribute("fields", words.fields(kind));
        model.addAttribute("members", list.members(row.householdId()));
        model.addAttribute("causes", words.causes());
        model.addAttribute("sources", words.sources());
        return "measure/edit";
    }

    private List<Figure> figures(
            MeasureList.Sum sum, MeasureList.Sum states, MeasureFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(
                                show,
                                show.say("measure.figure.total"),
                                sum.total(),
                                "measure.unit",
                                here.without("state"))
                        .noting(show.say("measure.figure.households", sum.households()))
                        .identified("total"),
                state("LATE", states.late(), filter, here, show),
                state("UNDER_WAY", states.underWay(), filter, here, show),
                state("CARRIED_OUT", states.carriedOut(), filter, here, show),
                state("UNSIGNED", states.unsigned(), filter, here, show),
                new Figure(show.say("measure.figure.amount"), Show.money(sum.amount()), show.say("web.yuan"), null)
                        .identified("amount"),
                new Figure(show.say("measure.figure.cost"), Show.money(sum.cost()), show.say("web.yuan"), null)
                        .identified("cost"));
    }

    private static Figure state(String state, long count, MeasureFilter filter, Here here, Show show) {
        return Figure.filter(
                show, show.word("measure.state", state), count, "measure.unit", here, "state", state, filter.state());
    }

    private List<Chip> chips(MeasureFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "measure.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add("kind", chosen(words.kinds(), filter.kind()));
        chips.add("year", filter.year());
        chips.add("state", chosen(states(show), filter.state()));
        chips.add("source", chosen(words.sources(), filter.source()));
        chips.add(
                "household",
                filter.household() == null ? null : filter.household().toString());
        return chips.list();
    }

    private static @Nullable String chosen(List<Choice> choices, @Nullable String value) {
        return choices.stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse(null);
    }

    private static List<Choice> states(Show show) {
        return STATES.stream()
                .map(name -> new Choice(name, show.word("measure.state", name)))
                .toList();
    }

    private List<Choice> years() {
        return list.years().stream()
                .map(year -> new Choice(year.toString(), year.toString()))
                .toList();
    }
}
