package org.zhucun.secretary;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The people of the teams: the county keeps their records. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE})
@Controller
@RequestMapping("/secretaries")
class CadreController {

    private static final int SIZE = 50;

    private final CadreList list;
    private final CadrePages pages;
    private final Cadres cadres;
    private final Postings postings;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    CadreController(
            CadreList list,
            CadrePages pages,
            Cadres cadres,
            Postings postings,
            ChangeLog log,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.pages = pages;
        this.cadres = cadres;
        this.postings = postings;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") CadreFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> CadreRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("registers", Viewers.required().is(COUNTY_REVIEWER));
        choices(model);
        return "secretary/index";
    }

    @Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("cadre", id, before));
        return "secretary/show";
    }

    @Allowed(COUNTY_REVIEWER)
    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("cadre", CadreForm.empty());
        choices(model);
        return "secretary/new";
    }

    @Allowed(COUNTY_REVIEWER)
    @PostMapping
    String create(
            @Valid @ModelAttribute("cadre") CadreForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors()) {
            choices(model);
            return "secretary/new";
        }
        var id = postings.register(form);
        flash.addFlashAttribute("notice", "cadre.registered");
        return "redirect:/secretaries/" + id;
    }

    @Allowed(COUNTY_REVIEWER)
    @GetMapping("/{id:[0-9]+}/edit")
    String edit(@PathVariable long id, Model model) {
        model.addAttribute(
                "cadre", cadres.findById(id).orElseThrow(NotFound::new).form());
        model.addAttribute("id", id);
        choices(model);
        return "secretary/edit";
    }

    @Allowed(COUNTY_REVIEWER)
    @PostMapping("/{id:[0-9]+}")
    @Transactional
    String update(
            @PathVariable long id,
            @Valid @ModelAttribute("cadre") CadreForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var cadre = cadres.findById(id).orElseThrow(NotFound::new);
        check(form, errors);
        if (!errors.hasErrors() && cadre.changedSince(form.version())) {
            errors.reject("conflict");
        }
        if (errors.hasErrors()) {
            model.addAttribute("id", id);
            choices(model);
            return "secretary/edit";
        }
        cadre.describe(form);
        cadres.saveAndFlush(cadre);
        flash.addFlashAttribute("notice", "cadre.updated");
        return "redirect:/secretaries/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") CadreFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("cadre.index.title"),
                Stream.of(
                                "name",
                                "sex",
                                "age",
                                "education",
                                "partySince",
                                "grade",
                                "unit",
                                "phone",
                                "village",
                                "role",
                                "state")
                        .map(column -> show.say("cadre.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(CadreRow.of(row, show).cells())),
                response);
    }

    private static void check(CadreForm form, BindingResult errors) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
    }

    private void choices(Model model) {
        var show = shows.now();
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("sexes", Gender.values());
        model.addAttribute("educations", Schooling.values());
        model.addAttribute("healths", Health.values());
        model.addAttribute("unitLevels", UnitLevel.values());
        model.addAttribute("grades", Words.choices(Grade.values(), "cadre.grade", show));
        model.addAttribute("unitKinds", Words.choices(UnitKind.values(), "cadre.unitKind", show));
        model.addAttribute(
                "posteds",
                Stream.of("held", "coming", "free")
                        .map(one -> new Choice(one, show.say("cadre.posted." + one)))
                        .toList());
    }

    private static List<Figure> figures(CadreList.Sum sum, CadreFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(show, show.say("cadre.figures.all"), sum.total(), "cadre.unitOf", here.without("posted"))
                        .noting(show.say("cadre.figures.party", Show.count(sum.party())))
                        .identified("total"),
                figure("held", sum.held(), filter, here, show),
                figure("coming", sum.coming(), filter, here, show),
                figure("free", sum.free(), filter, here, show));
    }

    private static Figure figure(String which, long count, CadreFilter filter, Here here, Show show) {
        return Figure.filter(
                show, show.say("cadre.posted." + which), count, "cadre.unitOf", here, "posted", which, filter.posted());
    }

    private List<Chip> chips(CadreFilter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        Words.chip(chips, here, "q", show.say("cadre.search"), filter.q());
        Words.chip(
                chips,
                here,
                "village",
                show.say("cadre.column.village"),
                filter.village() == null ? null : divisions.name(filter.village()));
        Words.chip(
                chips,
                here,
                "grade",
                show.say("cadre.column.grade"),
                show.word("cadre.grade", Grade.values(), filter.grade()));
        Words.chip(
                chips,
                here,
                "unitKind",
                show.say("cadre.unitKind"),
                show.word("cadre.unitKind", UnitKind.values(), filter.unitKind()));
        Words.chip(
                chips,
                here,
                "posted",
                show.say("cadre.column.state"),
                filter.posted() != null && filter.posted().matches("held|coming|free")
                        ? show.say("cadre.posted." + filter.posted())
                        : null);
        return chips;
    }
}
