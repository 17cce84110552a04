package org.zhucun.quality;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.history.ChangeLog;
import org.zhucun.parameter.Parameters;
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
import tools.jackson.databind.json.JsonMapper;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/doubts")
class DoubtController {

    private static final int SIZE = 50;

    private final DoubtList list;
    private final Rules rules;
    private final Parameters parameters;
    private final ChangeLog log;
    private final JsonMapper json;
    private final Shows shows;

    DoubtController(DoubtList list, Rules rules, Parameters parameters, ChangeLog log, JsonMapper json, Shows shows) {
        this.list = list;
        this.rules = rules;
        this.parameters = parameters;
        this.log = log;
        this.json = json;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") DoubtFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var days = answerDays(show);
        var sum = list.sum(filter, days);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> line(row, show))
                        .toList());
        model.addAttribute("figures", figures(show, sum, days, filter, here));
        model.addAttribute("chips", chips(show, filter, here));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.doubts()));
        model.addAttribute("towns", list.towns());
        model.addAttribute("villages", list.villages());
        model.addAttribute(
                "rules", list.rules().stream().map(rule -> title(rule, show)).toList());
        model.addAttribute("clerks", list.clerks(shows.now()));
        model.addAttribute(
                "moreChosen", filter.severity() != null || filter.age() != null || filter.assigned() != null);
        model.addAttribute("mayAct", mayAct());
        model.addAttribute("here", here);
        return "quality/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        var doubt = line(list.find(id).orElseThrow(NotFound::new), shows.now());
        model.addAttribute("doubt", doubt);
        model.addAttribute("changes", log.ofRows("doubt", List.of(id), before));
        model.addAttribute("clerks", list.clerks(shows.now()));
        model.addAttribute("mayAct", mayAct());
        model.addAttribute("mine", Viewers.required().actor().equals(doubt.row().explainedBy()));
        if (!model.containsAttribute("explanation")) {
            model.addAttribute("explanation", new ExplanationForm(null));
        }
        return "quality/show";
    }

    @GetMapping("/counts")
    String counts(Model model) {
        var show = shows.now();
        var days = answerDays(show);
        model.addAttribute("villages", list.byVillage());
        model.addAttribute(
                "rules",
                list.byRule().stream()
                        .map(count -> new RuleLine(
                                count.rule(),
                                show.say("quality.rule." + count.rule()),
                                show.word("doubt.severity", Severity.of(count.severity())),
                                count.doubts(),
                                count.households()))
                        .toList());
        model.addAttribute("silent", list.silent(days));
        model.addAttribute("days", days);
        return "quality/counts";
    }

    /** A rule with what it found. */
    record RuleLine(String rule, String title, String severity, long doubts, long households) {}

    static boolean mayAct() {
        return Viewers.current()
                .map(viewer -> viewer.is(TOWN_CADRE) || viewer.is(FIRST_SECRETARY) || viewer.is(VILLAGE_CLERK))
                .orElse(false);
    }

    private DoubtLine line(DoubtRow row, Show show) {
        return DoubtLine.of(row, rules, json, show);
    }

    private int answerDays(Show show) {
        return parameters
                .whole("quality.answer-days", Viewers.required().prefix(), show.today())
                .orElse(Integer.MAX_VALUE);
    }

    private static Choice title(String rule, Show show) {
        return new Choice(rule, show.say("quality.rule." + rule));
    }

    private static List<Figure> figures(Show show, DoubtList.Sum sum, int days, DoubtFilter filter, Here here) {
        return List.of(
                Figure.counted(show, show.say("doubt.figure.total"), sum.doubts(), "doubt.unit", here.cleared())
                        .identified("total"),
                Figure.counted(
                                show,
                                show.say("doubt.severity.HIGH"),
                                sum.high(),
                                "doubt.unit",
                                here.with("severity", 3))
                        .chosen("3".equals(filter.severity())),
                Figure.counted(
                                show,
                                show.say("doubt.figure.explained"),
                                sum.explained(),
                                "doubt.unit",
                                here.with("state", "EXPLAINED"))
                        .chosen("EXPLAINED".equals(filter.state())),
                Figure.counted(show, show.say("doubt.figure.old", days), sum.old(), "doubt.unit", old(here, days))
                        .chosen(String.valueOf(days + 1).equals(filter.age()) && "OPEN".equals(filter.state())),
                Figure.counted(
                                show,
                                show.say("doubt.figure.unassigned"),
                                sum.unassigned(),
                                "doubt.unit",
                                here.with("assigned", "nobody"))
                        .chosen("nobody".equals(filter.assigned())));
    }

    /** Found before the day by which an answer was due. */
    private static String old(Here here, int days) {
        return UriComponentsBuilder.fromUriString(here.with("state", "OPEN"))
                .replaceQueryParam("age", days + 1)
                .build()
                .toUriString();
    }

    private List<Chip> chips(Show show, DoubtFilter filter, Here here) {
        var chips = new ArrayList<Chip>();
        add(chips, here, "town", show.say("doubt.town"), show.place(name(list.towns(), filter.town())));
        add(chips, here, "village", show.say("doubt.village"), show.place(name(list.villages(), filter.village())));
        add(
                chips,
                here,
                "rule",
                show.say("doubt.rule"),
                rules.knows(filter.rule()) ? show.say("quality.rule." + filter.rule()) : null);
        add(
                chips,
                here,
                "severity",
                show.say("doubt.severity"),
                filter.severity() != null && filter.severity().matches("[123]")
                        ? show.word("doubt.severity", Severity.of(Integer.parseInt(filter.severity())))
                        : null);
        add(
                chips,
                here,
                "state",
                show.say("doubt.state"),
                filter.state() == null ? null : show.word("doubt.state", filter.state()));
        add(
                chips,
                here,
                "age",
                show.say("doubt.age"),
                filter.age() == null ? null : show.say("doubt.days", filter.age()));
        add(
                chips,
                here,
                "assigned",
                show.say("doubt.assigned"),
                "nobody".equals(filter.assigned())
                        ? show.say("doubt.figure.unassigned")
                        : name(list.clerks(show), filter.assigned()));
        add(
                chips,
                here,
                "household",
                show.say("doubt.household"),
                filter.household() == null ? null : String.valueOf(filter.household()));
        return chips;
    }

    private static @Nullable String name(List<Choice> choices, @Nullable String value) {
        return value == null
                ? null
                : choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(Choice::label)
                        .orElse(value);
    }

    private static void add(List<Chip> chips, Here here, String name, String filter, @Nullable String value) {
        if (value != null) {
            chips.add(new Chip(filter, value, here.without(name)));
        }
    }
}
