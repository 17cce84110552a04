package org.zhucun.yearly;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.zhucun.secretary.TermGrade;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Years under review: who waits, and one year with its months, its sums and its signature. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/reviews")
class YearController {

    private static final int YEARS = 6;

    private final Years years;
    private final YearList list;
    private final YearPages pages;
    private final Divisions divisions;
    private final Exports exports;
    private final ChangeLog log;
    private final Shows shows;

    YearController(
            Years years,
            YearList list,
            YearPages pages,
            Divisions divisions,
            Exports exports,
            ChangeLog log,
            Shows shows) {
        this.years = years;
        this.list = list;
        this.pages = pages;
        this.divisions = divisions;
        this.exports = exports;
        this.log = log;
        this.shows = shows;
    }

    @GetMapping("/years")
    String index(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String state,
            Here here,
            Model model) {
        var show = shows.now();
        var asked = asked(year, show);
        var all = rows(asked, village);
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(row -> state == null || state.equals(YearRow.standing(row, show)))
                        .map(row -> YearRow.of(row, asked, show))
                        .toList());
        model.addAttribute("year", String.valueOf(asked));
        model.addAttribute("choices", choices(show));
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("village", village);
        model.addAttribute("state", state);
        model.addAttribute("figures", figures(all, state, here, show));
        model.addAttribute("here", here);
        return "yearly/index";
    }

    @GetMapping("/years/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String village,
            HttpServletResponse response) {
        var show = shows.now();
        var asked = asked(year, show);
        exports.send(
                format,
                show.say("yearReview.index.title"),
                Stream.of("year", "village", "name", "role", "months", "present", "entries", "visits", "grade", "state")
                        .map(column -> show.say("yearReview.column." + column))
                        .toList(),
                Map.of("year", String.valueOf(asked)),
                rows -> rows(asked, village)
                        .forEach(row -> rows.accept(YearRow.of(row, asked, show).cells(asked))),
                response);
    }

    @GetMapping("/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{year:[0-9]{4}}")
    String show(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        page(village, person, year, before, model);
        model.addAttribute("yearReview", YearForm.blank());
        return "yearly/show";
    }

    @Allowed(TOWN_CADRE)
    @PostMapping("/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{year:[0-9]{4}}")
    String sign(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable int year,
            @Valid @ModelAttribute("yearReview") YearForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            years.check(village, person, year, form.grade(), errors);
        }
        if (errors.hasErrors()) {
            page(village, person, year, null, model);
            return "yearly/show";
        }
        years.sign(village, person, year, form.grade(), form.remark());
        flash.addFlashAttribute("notice", "yearReview.signed");
        return "redirect:/reviews/" + village + "/" + person + "/" + year;
    }

    private void page(String village, String person, int year, @Nullable Long before, Model model) {
        var show = shows.now();
        var page = pages.of(village, person, year);
        model.addAttribute("page", page);
        if (page.id() != null) {
            model.addAttribute("changes", log.of("year_review", page.id(), before));
        }
        model.addAttribute("sendBack", ReturnForm.blank());
        model.addAttribute("grades", Choice.words(show, "villagePosting.termGrade", TermGrade.values()));
    }

    /** Whoever is posted sees the own years only. */
    private List<YearList.Row> rows(int year, @Nullable String village) {
        var viewer = Viewers.required();
        var own = viewer.is(FIRST_SECRETARY) || viewer.is(TEAM_MEMBER) ? viewer.actor() : null;
        return list.of(year, village != null && village.matches("[0-9]{9}|[0-9]{12}") ? village : null, own);
    }

    private static List<Figure> figures(List<YearList.Row> rows, @Nullable String chosen, Here here, Show show) {
        return Stream.of("NONE", "SIGNED", "CONFIRMED", "RETURNED", "RUNNING")
                .map(state -> Figure.counted(
                                show,
                                show.say("yearReview.state." + state),
                                rows.stream()
                                        .filter(row ->
                                                YearRow.standing(row, show).equals(state))
                                        .count(),
                                "review.unit",
                                state.equals(chosen) ? here.without("state") : here.with("state", state))
                        .chosen(state.equals(chosen)))
                .toList();
    }

    private static List<Choice> choices(Show show) {
        return IntStream.range(0, YEARS)
                .mapToObj(back -> String.valueOf(show.today().getYear() - back))
                .map(year -> new Choice(year, year))
                .toList();
    }

    /** The year asked for; without one, the present. */
    private static int asked(@Nullable String written, Show show) {
        return written != null && written.matches("20[0-9]{2}")
                ? Integer.parseInt(written)
                : show.today().getYear();
    }
}
