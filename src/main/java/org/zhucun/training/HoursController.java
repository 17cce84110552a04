package org.zhucun.training;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.zhucun.web.Figure;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Training of a year, person by person; whoever had none stands first. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/trainings/hours")
class HoursController {

    private static final int YEARS = 7;

    /** A line of the list. */
    record Line(
            long id,
            String name,
            String village,
            String role,
            String unit,
            String courses,
            String hours,
            String tests,
            boolean none) {

        static Line of(TrainingHours.Row row, Show show) {
            return new Line(
                    row.cadreId(),
                    show.name(row.name()),
                    row.village(),
                    show.word("villagePosting.role", row.role()),
                    row.unit(),
                    Show.count(row.courses()),
                    Show.count(row.hours()),
                    row.tests() == 0 ? Show.NONE : show.say("trainingHours.passed", row.passed(), row.tests()),
                    row.courses() == 0);
        }

        List<String> cells() {
            return List.of(name, village, role, unit, courses, hours, tests);
        }
    }

    private final TrainingHours hours;
    private final Exports exports;
    private final Shows shows;

    HoursController(TrainingHours hours, Exports exports, Shows shows) {
        this.hours = hours;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String year, Model model) {
        var show = shows.now();
        var asked = year(year, show);
        var rows = hours.of(asked);
        model.addAttribute("year", String.valueOf(asked));
        model.addAttribute(
                "years",
                IntStream.range(0, YEARS)
                        .mapToObj(back -> String.valueOf(show.today().getYear() - back))
                        .map(one -> new Choice(one, one))
                        .toList());
        model.addAttribute("figures", figures(rows, asked, show));
        model.addAttribute("rows", rows.stream().map(row -> Line.of(row, show)).toList());
        return "training/hours";
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
                show.say("trainingHours.title", String.valueOf(asked)),
                Stream.of("name", "village", "role", "unit", "courses", "hours", "tests")
                        .map(column -> show.say("trainingHours.column." + column))
                        .toList(),
                Map.of("year", String.valueOf(asked)),
                rows -> hours.of(asked)
                        .forEach(row -> rows.accept(Line.of(row, show).cells())),
                response);
    }

    private static List<Figure> figures(List<TrainingHours.Row> rows, int year, Show show) {
        return List.of(
                Figure.counted(show, show.say("trainingHours.people"), rows.size(), "cadre.unitOf", null)
                        .identified("total"),
                Figure.counted(
                        show,
                        show.say("trainingHours.hours"),
                        rows.stream().map(TrainingHours.Row::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                        "trainingHours.unit",
                        null),
                Figure.counted(
                        show,
                        show.say("course.untrained", String.valueOf(year)),
                        rows.stream().filter(row -> row.courses() == 0).count(),
                        "cadre.unitOf",
                        "/trainings/untrained?year=" + year));
    }

    private static int year(@Nullable String typed, Show show) {
        return typed != null && typed.matches("20[0-9]{2}")
                ? Integer.parseInt(typed)
                : show.today().getYear();
    }
}
