package org.zhucun.team;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

/** The teams of the county, village by village. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/secretaries/teams")
class TeamController {

    private static final int SIZE = 50;

    private final TeamBoard board;
    private final TeamPages pages;
    private final TeamWords words;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    TeamController(
            TeamBoard board, TeamPages pages, TeamWords words, Divisions divisions, Exports exports, Shows shows) {
        this.board = board;
        this.pages = pages;
        this.words = words;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") TeamFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var all = board.teams(Viewers.required().prefix());
        var found = all.stream().filter(filter::takes).toList();
        var pager = Pager.of(here, page, SIZE, found.size());
        model.addAttribute(
                "rows",
                found.stream()
                        .skip(Math.max(0, pager.first() - 1))
                        .limit(SIZE)
                        .map(team -> TeamRow.of(team, words, show))
                        .toList());
        model.addAttribute("figures", figures(all, found.size(), filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", pager);
        model.addAttribute("here", here);
        model.addAttribute("exports", Viewers.required().prefix().length() < 12);
        model.addAttribute("towns", towns());
        model.addAttribute(
                "alarms",
                Stream.of("incomplete", "ending", "gap", "mix")
                        .map(one -> new Choice(one, show.say("team.filter." + one)))
                        .toList());
        model.addAttribute("priorities", Choice.words(show, "team.priority", Priority.values()));
        return "team/index";
    }

    @GetMapping("/{code:[0-9]{12}}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("page", pages.of(code));
        return "team/show";
    }

    @Allowed({COUNTY_REVIEWER, TOWN_CADRE})
    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") TeamFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("team.index.title"),
                Stream.of("village", "priority", "first", "size", "ends", "coming", "alarms")
                        .map(column -> show.say("team.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> board.teams(Viewers.required().prefix()).stream()
                        .filter(filter::takes)
                        .forEach(team ->
                                rows.accept(TeamRow.of(team, words, show).cells(show))),
                response);
    }

    private List<Choice> towns() {
        var prefix = Viewers.required().prefix();
        return prefix.length() > 6
                ? List.of()
                : divisions.townsIn(prefix).stream()
                        .map(town -> new Choice(town.code(), town.name()))
                        .toList();
    }

    private static List<Figure> figures(List<TeamBoard.Team> all, long found, TeamFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(show, show.say("team.figures.all"), found, "team.unit", here.without("alarm"))
                        .identified("total"),
                figure("incomplete", all, team -> !team.check().full(), filter, here, show),
                figure("ending", all, team -> !team.check().met(TeamCheck.Rule.ENDING), filter, here, show),
                figure("gap", all, team -> team.check().broken(), filter, here, show));
    }

    private static Figure figure(
            String which,
            List<TeamBoard.Team> all,
            Predicate<TeamBoard.Team> counted,
            TeamFilter filter,
            Here here,
            Show show) {
        return Figure.filter(
                show,
                show.say("team.filter." + which),
                all.stream().filter(counted).count(),
                "team.unit",
                here,
                "alarm",
                which,
                filter.alarm());
    }

    private List<Chip> chips(TeamFilter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        add(chips, here, "q", show.say("team.search"), filter.q());
        add(chips, here, "town", show.say("team.town"), filter.town() == null ? null : divisions.name(filter.town()));
        add(
                chips,
                here,
                "alarm",
                show.say("team.column.alarms"),
                filter.isAlarm() ? show.say("team.filter." + filter.alarm()) : null);
        add(
                chips,
                here,
                "priority",
                show.say("team.column.priority"),
                filter.isPriority() ? show.word("team.priority", filter.priority()) : null);
        return chips;
    }

    private static void add(List<Chip> chips, Here here, String name, String label, @Nullable String value) {
        if (value != null) {
            chips.add(new Chip(label, value, here.without(name)));
        }
    }
}
