package org.zhucun.measure;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.zhucun.household.HouseholdFrame;
import org.zhucun.household.HouseholdFrames;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The plan of a household and a year. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/plans")
class PlanController {

    private static final int FIRST_YEAR = 2014;

    private record Kept(@Nullable String analysis, @Nullable BigDecimal expectedPerHead) {}

    private final HouseholdFrames frames;
    private final MeasureList list;
    private final MeasureRegister register;
    private final MeasureWords words;
    private final JdbcClient jdbc;
    private final Shows shows;

    PlanController(
            HouseholdFrames frames,
            MeasureList list,
            MeasureRegister register,
            MeasureWords words,
            JdbcClient jdbc,
            Shows shows) {
        this.frames = frames;
        this.list = list;
        this.register = register;
        this.words = words;
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @GetMapping
    String index(@PathVariable long id) {
        return "redirect:/households/" + id + "/plans/" + shows.now().today().getYear();
    }

    @GetMapping("/{year:[0-9]{4}}")
    String show(@PathVariable long id, @PathVariable int year, Model model) {
        var kept = kept(id, year);
        model.addAttribute("plan", new PlanForm(kept.analysis, kept.expectedPerHead));
        return page(frames.of(id, "plans"), year, model);
    }

    @PostMapping("/{year:[0-9]{4}}")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String update(
            @PathVariable long id,
            @PathVariable int year,
            @Valid @ModelAttribute("plan") PlanForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var frame = frames.of(id, "plans");
        if (errors.hasErrors()) {
            return page(frame, year, model);
        }
        register.analyse(id, checked(year), form.analysis(), form.expectedPerHead());
        flash.addFlashAttribute("notice", "plan.kept");
        return "redirect:/households/" + id + "/plans/" + year;
    }

    @PostMapping("/{year:[0-9]{4}}/copy")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String copy(@PathVariable long id, @PathVariable int year, RedirectAttributes flash) {
        frames.of(id, "plans");
        var copied = register.copyLastYear(id, checked(year));
        flash.addFlashAttribute("notice", copied == 0 ? "plan.copied.nothing" : "plan.copied");
        flash.addFlashAttribute("noticeArgs", new Object[] {copied});
        return "redirect:/households/" + id + "/plans/" + year;
    }

    @GetMapping("/{year:[0-9]{4}}/measures/new")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String blank(
            @PathVariable long id,
            @PathVariable int year,
            @RequestParam(defaultValue = "INDUSTRY") MeasureKind kind,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable String fact,
            Model model) {
        var facts = Facts.known(kind, fact);
        model.addAttribute(
                "measure",
                new MeasureForm(
                        kind,
                        null,
                        person,
                        Facts.called(facts, shows.now()),
                        null,
                        null,
                        LocalDate.of(checked(year), 12, 31),
                        facts));
        return form(frames.of(id, "plans"), year, kind, model);
    }

    @PostMapping("/{year:[0-9]{4}}/measures")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @PathVariable long id,
            @PathVariable int year,
            @Valid @ModelAttribute("measure") MeasureForm form,
            BindingResult errors,
            @RequestParam(name = "kind", defaultValue = "INDUSTRY") MeasureKind kind,
            Model model,
            RedirectAttributes flash) {
        var frame = frames.of(id, "plans");
        var planned = planned(form, id, frame.villageCode(), checked(year), register, errors);
        if (planned == null) {
            return form(frame, year, kind, model);
        }
        register.plan(year, List.of(MeasureRegister.For.plan(id, planned)));
        flash.addFlashAttribute("notice", "measure.planned");
        return "redirect:/households/" + id + "/plans/" + year;
    }

    /** What was typed, when nothing is wrong with it; else null, and what is wrong stands on the fields. */
    static @Nullable Planned planned(
            MeasureForm form,
            long household,
            String village,
            int year,
            MeasureRegister register,
            BindingResult errors) {
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) {
            return null;
        }
        var shapeless = errors.hasErrors();
        var facts = Facts.read(form.kind(), form.facts(), errors);
        if (shapeless) {
            return null;
        }
        register.check(form, facts, household, village, year, errors);
        return errors.hasErrors()
                ? null
                : new Planned(
                        form.kind(),
                        form.cause(),
                        form.person(),
                        form.what(),
                        form.amount(),
                        form.moneySource(),
                        form.plannedOn(),
                        facts);
    }

    private String page(HouseholdFrame frame, int year, Model model) {
        var show = shows.now();
        var rows = list.ofHousehold(frame.id(), checked(year));
        var open = !frame.ended() && MeasureWords.plans();
        model.addAttribute("top", frame);
        model.addAttribute("year", year);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(FIRST_YEAR, show.today().getYear() + 1)
                        .boxed()
                        .toList());
        model.addAttribute(
                "rows", rows.stream().map(row -> MeasureRow.of(row, show)).toList());
        model.addAttribute("amount", Show.money(sum(rows, MeasureList.Row::amount)));
        model.addAttribute("cost", Show.money(sum(rows, MeasureList.Row::cost)));
        model.addAttribute("outcome", MeasurePage.outcome(list.outcome(frame.id(), year), show));
        model.addAttribute("plans", open);
        return "measure/plan";
    }

    private static BigDecimal sum(
            List<MeasureList.Row> rows, java.util.function.Function<MeasureList.Row, @Nullable BigDecimal> column) {
        return rows.stream()
                .filter(row -> row.state() != MeasureState.DROPPED)
                .map(row -> {
                    var money = column.apply(row);
                    return money == null ? BigDecimal.ZERO : money;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String form(HouseholdFrame frame, int year, MeasureKind kind, Model model) {
        model.addAttribute("top", frame);
        model.addAttribute("year", year);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("fields", words.fields(kind));
        model.addAttribute("members", list.members(frame.id()));
        model.addAttribute("causes", words.causes());
        model.addAttribute("sources", words.sources());
        return "measure/new";
    }

    private Kept kept(long household, int year) {
        return jdbc.sql(
                        "select analysis, expected_per_head from measure_plan where household_id = :household and year = :year")
                .param("household", household)
                .param("year", year)
                .query(Kept.class)
                .optional()
                .orElse(new Kept(null, null));
    }

    /** Plans are made from the first year of the register to the next one. */
    private int checked(int year) {
        if (year < FIRST_YEAR || year > shows.now().today().getYear() + 1) {
            throw new NotFound();
        }
        return year;
    }
}
