package org.zhucun.entitlement;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.Divisions;
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
import tools.jackson.databind.json.JsonMapper;

/** 应享未享, 不应享而享: who should have what, and who should not. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/measures/gaps")
class GapController {

    private static final int SIZE = 50;

    /** A rule with what it found. */
    record RuleLine(String title, String side, long gaps, long households, String href, boolean current) {}

    private final Gaps gaps;
    private final Divisions divisions;
    private final Exports exports;
    private final JsonMapper json;
    private final Shows shows;

    GapController(Gaps gaps, Divisions divisions, Exports exports, JsonMapper json, Shows shows) {
        this.gaps = gaps;
        this.divisions = divisions;
        this.exports = exports;
        this.json = json;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") GapFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var counts = gaps.counts(filter);
        var total = counts.stream()
                .filter(count -> filter.rules().contains(count.rule()))
                .mapToLong(Gaps.Count::gaps)
                .sum();
        model.addAttribute(
                "rows",
                gaps.page(filter, counts, page, SIZE).stream()
                        .map(row -> GapLine.of(row, plans(), json, show))
                        .toList());
        model.addAttribute("figures", figures(counts, total, filter, here, show));
        model.addAttribute(
                "rules",
                counts.stream()
                        .filter(count -> count.gaps() > 0)
                        .map(count -> new RuleLine(
                                show.say("gap.rule." + count.rule()),
                                show.word("gap.side", count.rule().side()),
                                count.gaps(),
                                count.households(),
                                here.with("rule", count.rule()),
                                count.rule().name().equals(filter.rule())))
                        .toList());
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("here", here);
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("sides", sides(show));
        model.addAttribute("choices", rules(show));
        return "entitlement/index";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(@PathVariable String format, @ModelAttribute("filter") GapFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("gap.index.title"),
                Stream.of("village", "number", "household", "side", "rule", "sentence")
                        .map(column -> show.say("gap.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> gaps.each(
                        filter,
                        row -> rows.accept(GapLine.of(row, false, json, show).cells())),
                response);
    }

    private static boolean plans() {
        var viewer = Viewers.required();
        return viewer.is(TOWN_CADRE) || viewer.is(FIRST_SECRETARY) || viewer.is(VILLAGE_CLERK);
    }

    private static List<Figure> figures(List<Gaps.Count> counts, long total, GapFilter filter, Here here, Show show) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.counted(show, show.say("gap.figure.total"), total, "gap.unit", here.cleared())
                .identified("total"));
        for (var side : GapRule.Side.values()) {
            var now = side.name().equals(filter.side());
            figures.add(Figure.counted(
                            show,
                            show.word("gap.side", side),
                            counts.stream()
                                    .filter(count -> count.rule().side() == side)
                                    .mapToLong(Gaps.Count::gaps)
                                    .sum(),
                            "gap.unit",
                            now ? here.without("side") : here.with("side", side))
                    .chosen(now));
        }
        return figures;
    }

    private List<Chip> chips(GapFilter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        sides(show).stream()
                .filter(one -> one.value().equals(filter.side()))
                .forEach(one -> chips.add(new Chip(show.say("gap.column.side"), one.label(), here.without("side"))));
        rules(show).stream()
                .filter(one -> one.value().equals(filter.rule()))
                .forEach(one -> chips.add(new Chip(show.say("gap.column.rule"), one.label(), here.without("rule"))));
        if (filter.village() != null) {
            chips.add(new Chip(
                    show.say("gap.column.village"), divisions.name(filter.village()), here.without("village")));
        }
        return chips;
    }

    private static List<Choice> sides(Show show) {
        return Arrays.stream(GapRule.Side.values())
                .map(side -> new Choice(side.name(), show.word("gap.side", side)))
                .toList();
    }

    private static List<Choice> rules(Show show) {
        return Arrays.stream(GapRule.values())
                .map(rule -> new Choice(rule.name(), show.say("gap.rule." + rule.name())))
                .toList();
    }
}
