package org.zhucun.measure;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.helper.HouseholdsToHelp;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** One measure for many households of a village: planned in one step, carried out in another. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/measures")
class BulkController {

    private static final int MOST = 500;

    /** A household that could have the measure; has says whether this year's plan holds one of the kind already. */
    record Home(
            long householdId,
            String headName,
            String number,
            @Nullable String mainCause,
            boolean has) {}

    private final MeasureList list;
    private final MeasureRegister register;
    private final MeasureWords words;
    private final HouseholdsToHelp toHelp;
    private final AttachmentShelf shelf;
    private final JdbcClient jdbc;
    private final Shows shows;

    BulkController(
            MeasureList list,
            MeasureRegister register,
            MeasureWords words,
            HouseholdsToHelp toHelp,
            AttachmentShelf shelf,
            JdbcClient jdbc,
            Shows shows) {
        this.list = list;
        this.register = register;
        this.words = words;
        this.toHelp = toHelp;
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @GetMapping("/bulk/new")
    String blank(
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(defaultValue = "INDUSTRY") MeasureKind kind,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        var of = year == null ? shows.now().today().getYear() : year;
        model.addAttribute(
                "measure", new MeasureForm(kind, null, null, "", null, null, LocalDate.of(of, 12, 31), Map.of()));
        return form(village, kind, of, List.of(), model);
    }

    @PostMapping("/bulk")
    String create(
            @RequestParam String village,
            @RequestParam int year,
            @RequestParam(name = "kind") MeasureKind kind,
            @RequestParam(required = false) @Nullable List<Long> households,
            @Valid @ModelAttribute("measure") MeasureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var chosen = households == null ? List.<Long>of() : households;
        if (chosen.isEmpty()) {
            errors.reject("measure.bulk.nobody");
        }
        var planned =
                chosen.isEmpty() ? null : PlanController.planned(form, chosen.get(0), village, year, register, errors);
        if (planned == null) {
            return form(village, kind, year, chosen, model);
        }
        register.plan(
                year,
                chosen.stream()
                        .map(one -> MeasureRegister.For.plan(one, planned))
                        .toList());
        flash.addFlashAttribute("notice", "measure.bulk.planned");
        flash.addFlashAttribute("noticeArgs", new Object[] {chosen.size()});
        return "redirect:/measures?village=" + village + "&kind=" + kind + "&year=" + year;
    }

    @GetMapping("/completions/new")
    String completions(@ModelAttribute("filter") MeasureFilter filter, Model model) {
        model.addAttribute("completions", new CompletionsForm(null, shows.now().today(), null));
        return page(filter, List.of(), Map.of(), model);
    }

    @PostMapping("/completions")
    String carryOut(
            @Valid @ModelAttribute("completions") CompletionsForm form,
            BindingResult errors,
            @ModelAttribute("filter") MeasureFilter filter,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash) {
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) {
            return page(filter, List.of(), typed, model);
        }
        var done = form.read(list.found(form.chosen()), typed, errors);
        var sheet = shelf.checked(form.files(), "file", errors);
        if (errors.hasErrors()) {
            return page(filter, form.chosen(), typed, model);
        }
        register.carryOut(done, sheet.isEmpty() ? null : sheet.get(0));
        flash.addFlashAttribute("notice", sheet.isEmpty() ? "measure.bulk.unsigned" : "measure.bulk.carriedOut");
        flash.addFlashAttribute("noticeArgs", new Object[] {done.size()});
        return "redirect:/measures?state=" + (sheet.isEmpty() ? "UNSIGNED" : "CARRIED_OUT");
    }

    private String page(MeasureFilter filter, List<Long> chosen, Map<String, String> typed, Model model) {
        var show = shows.now();
        var open = list.page(filter, show.today(), 1, MOST).stream()
                .filter(row -> row.state().open())
                .map(row -> MeasureRow.of(row, show))
                .toList();
        model.addAttribute("rows", open);
        model.addAttribute("chosen", chosen);
        model.addAttribute("typed", typed);
        model.addAttribute("villages", words.villages());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("years", list.years());
        model.addAttribute("megabytes", shelf.megabytes());
        return "measure/completions";
    }

    private String form(@Nullable String wanted, MeasureKind kind, int year, List<Long> chosen, Model model) {
        var villages = words.villages();
        var village = wanted != null
                ? wanted
                : villages.isEmpty() ? "" : villages.get(0).value();
        var show = shows.now();
        model.addAttribute("village", village);
        model.addAttribute("villages", villages);
        model.addAttribute("year", year);
        model.addAttribute("kind", kind);
        // help with schooling names its pupil: it is planned one by one
        model.addAttribute(
                "kinds",
                words.kinds().stream()
                        .filter(one -> !one.value().equals(MeasureKind.EDUCATION.name()))
                        .toList());
        model.addAttribute("fields", words.fields(kind));
        model.addAttribute("causes", words.causes());
        model.addAttribute("sources", words.sources());
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "homes",
                homes(village, kind, year).stream()
                        .map(home -> new Home(
                                home.householdId(),
                                home.headName().isEmpty() ? home.number() : show.name(home.headName()),
                                home.number(),
                                home.mainCause() == null ? Show.NONE : show.word("household.cause", home.mainCause()),
                                home.has()))
                        .toList());
        return "measure/bulk";
    }

    private List<Home> homes(String village, MeasureKind kind, int year) {
        return jdbc.sql("""
                        select p.household_id, p.head_name, p.number, p.main_cause,
                               exists (select from measure m where m.household_id = p.household_id and m.year = :year and m.kind = :kind
                                                               and m.state <> 'DROPPED') as has
                        from household_present p where p.village_code = :village and """ + " " + HouseholdsToHelp.CONDITION + " order by p.main_cause, p.number limit " + MOST)
                .param("village", village)
                .param("year", year)
                .param("kind", kind.name())
                .param("since", toHelp.since())
                .query(Home.class)
                .list();
    }
}
