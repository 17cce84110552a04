package org.zhucun.attendance;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.division.Divisions;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Attendance of a month: one's own for who is posted, everybody's for town and county. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/attendance")
class AttendanceController {

    private static final int MONTHS = 36;

    private final AttendanceList list;
    private final MonthPages pages;
    private final Divisions divisions;
    private final WorkingDays workingDays;
    private final Exports exports;
    private final Shows shows;

    AttendanceController(
            AttendanceList list,
            MonthPages pages,
            Divisions divisions,
            WorkingDays workingDays,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.workingDays = workingDays;
        this.pages = pages;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(@ModelAttribute("filter") AttendanceFilter filter, Here here, Model model) {
        var viewer = Viewers.required();
        var show = shows.now();
        var month = filter.monthOr(show.today());
        model.addAttribute("months", months(show));
        model.addAttribute("month", month.toString());
        if (viewer.is(FIRST_SECRETARY) || viewer.is(TEAM_MEMBER)) {
            model.addAttribute("page", pages.of(viewer.actor(), viewer.prefix(), month));
            model.addAttribute("signIn", SignInForm.blank(viewer.prefix(), show.today()));
            return "attendance/month";
        }
        var rows = list.of(filter, month, show.today());
        model.addAttribute(
                "rows",
                rows.stream().map(row -> AttendanceRow.of(row, month, show)).toList());
        model.addAttribute("doubt", workingDays.doubt(month.getYear(), show).orElse(null));
        model.addAttribute("figures", figures(rows, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("here", here);
        model.addAttribute("villages", divisions.villageChoices());
        return "attendance/index";
    }

    @GetMapping("/{village:[0-9]{12}}/{person:[a-z0-9._-]+}")
    String show(
            @PathVariable String village,
            @PathVariable String person,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        var show = shows.now();
        var asked = AttendanceFilter.month(month, show.today());
        model.addAttribute("page", pages.of(person, village, asked));
        model.addAttribute("months", months(show));
        model.addAttribute("month", asked.toString());
        model.addAttribute("signIn", SignInForm.blank(village, show.today()));
        return "attendance/month";
    }

    @Allowed({COUNTY_REVIEWER, TOWN_CADRE})
    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") AttendanceFilter filter,
            HttpServletResponse response) {
        var show = shows.now();
        var month = filter.monthOr(show.today());
        exports.send(
                format,
                show.say("attendance.index.title"),
                Stream.of(
                                "month",
                                "village",
                                "name",
                                "role",
                                "working",
                                "needed",
                                "present",
                                "leave",
                                "absent",
                                "year",
                                "standing")
                        .map(column -> show.say("attendance.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.of(filter, month, show.today())
                        .forEach(row ->
                                rows.accept(AttendanceRow.of(row, month, show).cells(month))),
                response);
    }

    private static List<Choice> months(Show show) {
        var now = YearMonth.from(show.today());
        return IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .map(month -> new Choice(month.toString(), month.toString()))
                .toList();
    }

    private static List<Figure> figures(List<AttendanceList.Row> rows, AttendanceFilter filter, Here here, Show show) {
        var shortOf = rows.stream().filter(AttendanceList.Row::isShort).count();
        var absent = rows.stream().filter(row -> row.absent() > 0).count();
        return List.of(
                Figure.counted(
                                show,
                                show.say("attendance.figures.all"),
                                rows.size(),
                                "attendance.unit",
                                here.without("standing"))
                        .identified("total"),
                Figure.counted(
                                show,
                                show.say("attendance.figures.short"),
                                shortOf,
                                "attendance.unit",
                                filter.onlyShort() ? here.without("standing") : here.with("standing", "SHORT"))
                        .chosen(filter.onlyShort()),
                Figure.counted(
                                show,
                                show.say("attendance.figures.absent"),
                                absent,
                                "attendance.unit",
                                filter.onlyAbsent() ? here.without("standing") : here.with("standing", "ABSENT"))
                        .chosen(filter.onlyAbsent()),
                Figure.counted(
                        show,
                        show.say("attendance.figures.days"),
                        rows.stream().mapToInt(AttendanceList.Row::present).sum(),
                        "attendance.unit.days",
                        null));
    }

    private List<Chip> chips(AttendanceFilter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        if (filter.month() != null) {
            chips.add(new Chip(
                    show.say("attendance.filter.month"),
                    filter.monthOr(show.today()).toString(),
                    here.without("month")));
        }
        var place = filter.place();
        if (place != null) {
            chips.add(new Chip(show.say("attendance.filter.village"), divisions.name(place), here.without("village")));
        }
        if (filter.onlyShort() || filter.onlyAbsent()) {
            chips.add(new Chip(
                    show.say("attendance.filter.standing"),
                    show.say(filter.onlyShort() ? "attendance.figures.short" : "attendance.figures.absent"),
                    here.without("standing")));
        }
        return chips;
    }
}
