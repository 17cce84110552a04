package org.zhucun.worklog;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.Divisions;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Duties and tasks of a month, a year or a term, and which had no work. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/logs/panorama")
class PanoramaController {

    private static final String TERM = "TERM";

    private final Panorama panorama;
    private final Divisions divisions;
    private final Shows shows;

    PanoramaController(Panorama panorama, Divisions divisions, Shows shows) {
        this.panorama = panorama;
        this.divisions = divisions;
        this.shows = shows;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String village,
            Model model) {
        var show = shows.now();
        var own = Viewers.required().prefix();
        var chosen = own.length() == 12 ? own : visible(village, own);
        var range = chosen == null ? own : chosen;
        var first = first(period, range, show.today());
        var last = last(period, show.today());
        var sheet = panorama.of(range, first, last);
        model.addAttribute("sheet", sheet);
        model.addAttribute("figures", figures(sheet, show));
        model.addAttribute("span", show.say("log.panorama.span", show.full(first), show.full(last)));
        model.addAttribute(
                "period", period == null ? YearMonth.from(show.today()).toString() : period);
        model.addAttribute("periods", periods(chosen, show));
        model.addAttribute("months", period != null && period.matches("\\d{4}-\\d{2}") || period == null);
        model.addAttribute("village", chosen);
        model.addAttribute("severalVillages", own.length() < 12);
        model.addAttribute(
                "villages",
                divisions.villagesIn(own).stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList());
        return "worklog/panorama";
    }

    private LocalDate first(@Nullable String period, String range, LocalDate today) {
        if (TERM.equals(period) && range.length() == 12) {
            return panorama.termStart(range, today);
        }
        if (period != null && period.matches("20\\d{2}")) {
            return LocalDate.of(Integer.parseInt(period), 1, 1);
        }
        return month(period, today).atDay(1);
    }

    private static LocalDate last(@Nullable String period, LocalDate today) {
        if (TERM.equals(period)) {
            return today;
        }
        if (period != null && period.matches("20\\d{2}")) {
            return LocalDate.of(Integer.parseInt(period), 12, 31);
        }
        return month(period, today).atEndOfMonth();
    }

    private static YearMonth month(@Nullable String period, LocalDate today) {
        return period != null && period.matches("20\\d{2}-(0[1-9]|1[0-2])")
                ? YearMonth.parse(period)
                : YearMonth.from(today);
    }

    private static List<Choice> periods(@Nullable String village, Show show) {
        var periods = new ArrayList<Choice>();
        if (village != null) {
            periods.add(new Choice(TERM, show.say("log.panorama.term")));
        }
        var year = show.today().getYear();
        for (var back = 0; back < 3; back++) {
            periods.add(new Choice(
                    String.valueOf(year - back), show.say("log.panorama.year", String.valueOf(year - back))));
        }
        periods.addAll(LogController.months(show));
        return periods;
    }

    private static List<Figure> figures(Panorama.Sheet sheet, Show show) {
        return List.of(
                Figure.counted(show, show.say("log.figures.all"), sheet.entries(), "log.unit", null)
                        .identified("total"),
                Figure.counted(show, show.say("log.panorama.tasks"), sheet.tasks(), "log.panorama.unit", null),
                Figure.counted(show, show.say("log.panorama.without"), sheet.without(), "log.panorama.unit", null)
                        .identified("without"));
    }

    /** A village of the reader's range; null for anything else. */
    private @Nullable String visible(@Nullable String village, String own) {
        return village != null
                        && village.matches("[0-9]{12}")
                        && village.startsWith(own)
                        && divisions.villageByCode(village).isPresent()
                ? village
                : null;
    }
}
