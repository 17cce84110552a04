package org.zhucun.review;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
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
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Months under review: who waits, and one month with its sums, its check and its signature. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/reviews")
class ReviewController {

    private static final int MONTHS = 36;

    private final Reviews reviews;
    private final ReviewList list;
    private final ReviewPages pages;
    private final Divisions divisions;
    private final Exports exports;
    private final ChangeLog log;
    private final Shows shows;

    ReviewController(
            Reviews reviews,
            ReviewList list,
            ReviewPages pages,
            Divisions divisions,
            Exports exports,
            ChangeLog log,
            Shows shows) {
        this.reviews = reviews;
        this.list = list;
        this.pages = pages;
        this.divisions = divisions;
        this.exports = exports;
        this.log = log;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String state,
            Here here,
            Model model) {
        var show = shows.now();
        var asked = asked(month, show);
        var all = rows(asked, village);
        var shown = all.stream()
                .filter(row -> state == null || state.equals(stateOf(row)))
                .map(row -> ReviewRow.of(row, asked, show))
                .toList();
        model.addAttribute("rows", shown);
        model.addAttribute("month", asked.toString());
        model.addAttribute("months", months(show));
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("village", village);
        model.addAttribute("state", state);
        model.addAttribute("figures", figures(all, state, here, show));
        model.addAttribute("here", here);
        model.addAttribute(
                "sees",
                Viewers.required().is(COUNTY_REVIEWER) || Viewers.required().is(TOWN_CADRE));
        return "review/index";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String village,
            HttpServletResponse response) {
        var show = shows.now();
        var asked = asked(month, show);
        exports.send(
                format,
                show.say("review.index.title"),
                Stream.of("month", "village", "name", "role", "present", "entries", "visits", "grade", "state")
                        .map(column -> show.say("review.column." + column))
                        .toList(),
                Map.of("month", asked.toString()),
                rows -> rows(asked, village)
                        .forEach(row ->
                                rows.accept(ReviewRow.of(row, asked, show).cells(asked.toString()))),
                response);
    }

    @GetMapping("/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{month:[0-9]{4}-[0-9]{2}}")
    String show(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        page(village, person, month, before, model);
        model.addAttribute("review", ReviewForm.blank());
        model.addAttribute("unlock", UnlockForm.blank());
        model.addAttribute("link", LinkForm.blank());
        return "review/show";
    }

    @Allowed(TOWN_CADRE)
    @PostMapping("/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{month:[0-9]{4}-[0-9]{2}}")
    String sign(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable String month,
            @Valid @ModelAttribute("review") ReviewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (form.remark() != null) {
            reviews.named(village, person, form.remark())
                    .ifPresent(name -> errors.rejectValue("remark", "Named", new Object[] {name}, null));
        }
        if (errors.hasErrors()) {
            page(village, person, month, null, model);
            model.addAttribute("unlock", UnlockForm.blank());
            model.addAttribute("link", LinkForm.blank());
            return "review/show";
        }
        reviews.sign(village, person, parsed(month), form.grade().name(), form.remark());
        flash.addFlashAttribute("notice", "review.signed");
        return "redirect:/reviews/" + village + "/" + person + "/" + month;
    }

    @Allowed({COUNTY_REVIEWER, TOWN_CADRE})
    @PostMapping("/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{month:[0-9]{4}-[0-9]{2}}/checks")
    String draw(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable String month,
            RedirectAttributes flash) {
        var drawn = reviews.draw(village, person, parsed(month));
        flash.addFlashAttribute("notice", "review.drawn");
        flash.addFlashAttribute("noticeArgs", new Object[] {drawn});
        return "redirect:/reviews/" + village + "/" + person + "/" + month + "#checks";
    }

    private void page(String village, String person, String month, @Nullable Long before, Model model) {
        var show = shows.now();
        var page = pages.of(village, person, parsed(month));
        model.addAttribute("page", page);
        if (page.id() != null) {
            model.addAttribute("changes", log.of("month_review", page.id(), before));
        }
        model.addAttribute("grades", Choice.words(show, "review.grade", MonthGrade.values()));
        model.addAttribute("findings", Choice.words(show, "review.finding", Finding.values()));
    }

    /** Whoever is posted sees the own months only. */
    private List<ReviewList.Row> rows(YearMonth month, @Nullable String village) {
        var viewer = Viewers.required();
        var own = viewer.is(FIRST_SECRETARY) || viewer.is(TEAM_MEMBER) ? viewer.actor() : null;
        return list.of(month, village != null && village.matches("[0-9]{9}|[0-9]{12}") ? village : null, own);
    }

    private static String stateOf(ReviewList.Row row) {
        var state = row.state();
        return state == null ? "NONE" : state.name();
    }

    private static List<Figure> figures(List<ReviewList.Row> rows, @Nullable String chosen, Here here, Show show) {
        return Stream.of("NONE", "SIGNED", "CONFIRMED", "UNLOCKING", "OPEN")
                .filter(state -> List.of("NONE", "SIGNED", "CONFIRMED").contains(state)
                        || state.equals(chosen)
                        || rows.stream().anyMatch(row -> stateOf(row).equals(state)))
                .map(state -> Figure.counted(
                                show,
                                show.say("review.state." + state),
                                rows.stream()
                                        .filter(row -> stateOf(row).equals(state))
                                        .count(),
                                "review.unit",
                                state.equals(chosen) ? here.without("state") : here.with("state", state))
                        .chosen(state.equals(chosen)))
                .toList();
    }

    static List<Choice> months(Show show) {
        var now = YearMonth.from(show.today());
        return IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .map(month -> new Choice(month.toString(), month.toString()))
                .toList();
    }

    /** The month asked for; without one, the last that has ended. */
    static YearMonth asked(@Nullable String written, Show show) {
        var last = YearMonth.from(show.today()).minusMonths(1);
        try {
            return written == null ? last : YearMonth.parse(written);
        } catch (DateTimeParseException notAMonth) {
            return last;
        }
    }

    static YearMonth parsed(String written) {
        try {
            return YearMonth.parse(written);
        } catch (DateTimeParseException notAMonth) {
            throw new NotFound();
        }
    }
}
