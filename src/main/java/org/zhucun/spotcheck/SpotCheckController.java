package org.zhucun.spotcheck;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.division.Divisions;
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE})
@Controller
@RequestMapping("/spot-checks")
class SpotCheckController {

    private final SpotChecks checks;
    private final Parameters parameters;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    SpotCheckController(
            SpotChecks checks,
            Parameters parameters,
            ChangeLog log,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.checks = checks;
        this.parameters = parameters;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(Model model) {
        var draws = checks.draws();
        model.addAttribute("draws", draws);
        model.addAttribute("total", draws.size());
        return "spotcheck/index";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute(
                "draw",
                new DrawForm(null, DrawForm.From.EXITED, shows.now().today().getYear(), 20, null));
        return form(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("draw") DrawForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) {
            return form(model);
        }
        form.check(errors);
        if (form.village() != null && !divisions.offers(form.village())) {
            errors.rejectValue("village", "Outside");
        }
        if (errors.hasErrors()) {
            return form(model);
        }
        flash.addFlashAttribute("notice", "spot.drawn");
        return "redirect:/spot-checks/" + checks.draw(form);
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        if (!model.containsAttribute("omission")) {
            model.addAttribute("omission", new OmissionForm("", "", null, ""));
        }
        return page(id, before, model);
    }

    @PostMapping("/{id:[0-9]+}/findings")
    String find(
            @PathVariable long id,
            @RequestParam long item,
            @RequestParam(required = false) @Nullable String finding,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes flash) {
        checks.find(id, item, finding == null ? "" : finding, note);
        flash.addFlashAttribute("notice", "spot.found");
        return "redirect:/spot-checks/" + id;
    }

    @PostMapping("/{id:[0-9]+}/omissions")
    String omit(
            @PathVariable long id,
            @Valid @ModelAttribute("omission") OmissionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure)
                && !errors.hasFieldErrors("village")
                && !divisions.offers(form.village())) {
            errors.rejectValue("village", "Outside");
        }
        if (errors.hasErrors()) {
            return page(id, null, model);
        }
        checks.omitted(id, form);
        flash.addFlashAttribute("notice", "spot.found");
        return "redirect:/spot-checks/" + id;
    }

    @GetMapping("/{id:[0-9]+}/export.{format:xlsx|csv}")
    void export(@PathVariable long id, @PathVariable String format, HttpServletResponse response) {
        var show = shows.now();
        var items = checks.items(checks.required(id).spotDrawId());
        exports.send(
                format,
                show.say("spot.title"),
                Stream.of("head", "village", "group", "persons", "finding", "note", "checker", "day")
                        .map(column -> show.say("spot.column." + column))
                        .toList(),
                Map.of("draw", String.valueOf(id)),
                rows -> items.forEach(item -> rows.accept(List.of(
                        item.head(),
                        item.village(),
                        Show.text(item.groupName()),
                        String.valueOf(item.persons()),
                        show.word("spot.finding", item.finding()),
                        Show.text(item.note()),
                        Show.text(item.checker()),
                        Show.date(item.checkedOn())))),
                response);
    }

    private String page(long id, @Nullable Long before, Model model) {
        var show = shows.now();
        var draw = checks.required(id);
        model.addAttribute("page", draw);
        model.addAttribute(
                "items", checks.items(id).stream().map(item -> row(item, show)).toList());
        model.addAttribute("omissions", checks.omissions(id));
        model.addAttribute("figures", figures(checks.rates(id), show));
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("changes", log.of("spot_draw", id, before));
        return "spotcheck/show";
    }

    private String form(Model model) {
        var show = shows.now();
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute(
                "froms",
                Arrays.stream(DrawForm.From.values())
                        .map(from -> new Choice(from.name(), show.word("spot.from", from)))
                        .toList());
        return "spotcheck/new";
    }

    /** A household with the findings it admits, and the way from a wrong one to the case that puts it right. */
    record Row(
            SpotChecks.Item item,
            String status,
            List<Choice> findings,
            @Nullable String href,
            boolean opens) {}

    private static Row row(SpotChecks.Item item, Show show) {
        var opens = item.correction() == null && Viewers.required().is(TOWN_CADRE);
        return new Row(
                item,
                show.word("household.status", item.status()),
                item.findings().stream()
                        .map(finding -> new Choice(finding.name(), show.word("spot.finding", finding)))
                        .toList(),
                item.finding() == null || item.right() ? null : opens ? correction(item) : known(item),
                opens);
    }

    private static @Nullable String known(SpotChecks.Item item) {
        return item.correction() == null ? null : "/cases/" + item.correction();
    }

    private static String correction(SpotChecks.Item item) {
        return UriComponentsBuilder.fromPath("/cases/new")
                .queryParam("kind", "CORRECTION")
                .queryParam("household", item.householdId())
                .queryParam(
                        "ground",
                        Finding.WRONG_EXIT.name().equals(item.finding()) ? "WRONGLY_EXITED" : "WRONGLY_REGISTERED")
                .queryParam("statement", "{note}")
                .build(Show.text(item.note()))
                .toString();
    }

    private List<Figure> figures(Rates rates, Show show) {
        return List.of(
                new Figure(
                        show.say("spot.checked"), rates.checked() + " / " + rates.drawn(), show.say("spot.unit"), null),
                rate(
                        "wrong-exit-rate",
                        "spot.rate.wrongExit",
                        rates.wrongExit(),
                        rates.wronglyExited(),
                        rates.checkedExited(),
                        show),
                rate(
                        "omission-rate",
                        "spot.rate.omission",
                        rates.omission(),
                        rates.omitted(),
                        rates.unregistered(),
                        show),
                rate(
                        null,
                        "spot.rate.wrongRegistration",
                        rates.wrongRegistration(),
                        rates.wronglyRegistered(),
                        rates.checkedPoor(),
                        show));
    }

    private Figure rate(
            @Nullable String limit,
            String label,
            @Nullable BigDecimal percent,
            long part,
            @Nullable Long whole,
            Show show) {
        var allowed = limit == null
                ? null
                : parameters
                        .text("county-exit." + limit, Viewers.required().prefix(), show.today())
                        .orElse(null);
        var of = show.say("spot.of", Show.count(part), Show.count(whole));
        return new Figure(
                        show.say(label),
                        percent == null ? Show.NONE : percent.toPlainString(),
                        percent == null ? null : "%",
                        null)
                .noting(allowed == null ? of : show.say("spot.limit", of, allowed));
    }
}
