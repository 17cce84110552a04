package org.zhucun.training;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Who has had no training this year. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/trainings/untrained")
class UntrainedController {

    /** A line of the list. */
    record Line(long id, String name, String unit, String village, String role, String arrived, String last) {

        static Line of(Untrained.Row row, Show show) {
            return new Line(
                    row.cadreId(),
                    show.name(row.name()),
                    row.unit(),
                    row.village(),
                    show.word("villagePosting.role", row.role()),
                    Show.date(row.arrivedOn()),
                    row.lastOn() == null ? show.say("untrained.never") : Show.date(row.lastOn()));
        }

        List<String> cells() {
            return List.of(name, unit, village, role, arrived, last);
        }
    }

    private final Untrained untrained;
    private final Exports exports;
    private final Shows shows;

    UntrainedController(Untrained untrained, Exports exports, Shows shows) {
        this.untrained = untrained;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String year, Model model) {
        var show = shows.now();
        var asked = year(year, show);
        var lines = untrained.of(asked).stream().map(row -> Line.of(row, show)).toList();
        model.addAttribute("year", String.valueOf(asked));
        model.addAttribute("years", Choice.years(show, 6));
        model.addAttribute("total", lines.size());
        model.addAttribute("rows", lines);
        return "training/untrained";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String year,
            HttpServletResponse response) {
        var show = shows.now();
        var asked = year(year, show);
        exports.send(
                format,
                show.say("untrained.title", String.valueOf(asked)),
                Stream.of("name", "unit", "village", "role", "arrived", "last")
                        .map(column -> show.say("untrained.column." + column))
                        .toList(),
                Map.of("year", String.valueOf(asked)),
                rows -> untrained
                        .of(asked)
                        .forEach(row -> rows.accept(Line.of(row, show).cells())),
                response);
    }

    private static int year(@Nullable String typed, Show show) {
        return typed != null && typed.matches("20[0-9]{2}")
                ? Integer.parseInt(typed)
                : show.today().getYear();
    }
}
