package org.zhucun.review;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Spot checks of log entries: the county draws over all its villages, and sees with the towns what was found. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE})
@Controller
@RequestMapping("/reviews/checks")
class EntryChecksController {

    private static final String OPEN = "OPEN";

    private final EntryChecks checks;
    private final Reviews reviews;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    EntryChecksController(EntryChecks checks, Reviews reviews, Divisions divisions, Exports exports, Shows shows) {
        this.checks = checks;
        this.reviews = reviews;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String finding,
            Here here,
            Model model) {
        var asked = ReviewController.asked(month, shows.now());
        model.addAttribute("draw", DrawForm.blank(asked.toString(), place(village)));
        return page(asked, village, finding, here, model);
    }

    @Allowed(COUNTY_REVIEWER)
    @PostMapping
    String create(
            @Valid @ModelAttribute("draw") DrawForm form,
            BindingResult errors,
            Here here,
            Model model,
            RedirectAttributes flash) {
        var month = ReviewController.asked(form.month(), shows.now());
        var village = place(form.village());
        if (errors.hasErrors()) {
            return page(month, village, null, here, model);
        }
        var drawn = reviews.drawAcross(month, village, form.count());
        flash.addFlashAttribute("notice", "review.drawn");
        flash.addFlashAttribute("noticeArgs", new Object[] {drawn});
        return "redirect:/reviews/checks?month=" + month + (village == null ? "" : "&village=" + village);
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String finding,
            HttpServletResponse response) {
        var show = shows.now();
        var asked = ReviewController.asked(month, show);
        exports.send(
                format,
                show.say("review.checks.title"),
                Stream.of("day", "village", "name", "said", "drawn", "finding", "remark")
                        .map(column -> show.say("review.checks.column." + column))
                        .toList(),
                Map.of("month", asked.toString()),
                rows -> checks.of(asked, place(village)).stream()
                        .filter(row -> finding == null || finding.equals(standing(row)))
                        .forEach(row ->
                                rows.accept(EntryCheckRow.of(row, asked, show).cells())),
                response);
    }

    private String page(YearMonth month, @Nullable String village, @Nullable String finding, Here here, Model model) {
        var show = shows.now();
        var all = checks.of(month, place(village));
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(row -> finding == null || finding.equals(standing(row)))
                        .map(row -> EntryCheckRow.of(row, month, show))
                        .toList());
        model.addAttribute("figures", figures(all, finding, here, show));
        model.addAttribute("month", month.toString());
        model.addAttribute("months", ReviewController.months(show));
        model.addAttribute("village", village);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("finding", finding);
        model.addAttribute("mayDraw", Viewers.required().is(COUNTY_REVIEWER));
        model.addAttribute("here", here);
        return "review/checks";
    }

    private static String standing(EntryChecks.Row row) {
        var finding = row.finding();
        return finding == null ? OPEN : finding.name();
    }

    private static List<Figure> figures(List<EntryChecks.Row> rows, @Nullable String chosen, Here here, Show show) {
        var all = Figure.counted(
                        show,
                        show.say("review.checks.all"),
                        rows.size(),
                        "review.unit.entries",
                        here.without("finding"))
                .identified("total");
        var each = Stream.concat(
                        Stream.of(OPEN), Arrays.stream(Finding.values()).map(Finding::name))
                .map(one -> Figure.counted(
                                show,
                                show.say(one.equals(OPEN) ? "review.check.open" : "review.finding." + one),
                                rows.stream()
                                        .filter(row -> standing(row).equals(one))
                                        .count(),
                                "review.unit.entries",
                                one.equals(chosen) ? here.without("finding") : here.with("finding", one))
                        .chosen(one.equals(chosen)));
        return Stream.concat(Stream.of(all), each).toList();
    }

    private static @Nullable String place(@Nullable String village) {
        return village != null && village.matches("[0-9]{9}|[0-9]{12}") ? village : null;
    }
}
