package org.zhucun.helper;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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
import org.zhucun.web.Chip;
import org.zhucun.web.Chips;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/helpers")
class HelperController {

    private static final int SIZE = 50;

    private final HelperList list;
    private final HelperRegister register;
    private final Helpers helpers;
    private final UnhelpedList unhelped;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    HelperController(
            HelperList list,
            HelperRegister register,
            Helpers helpers,
            UnhelpedList unhelped,
            ChangeLog log,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.register = register;
        this.helpers = helpers;
        this.unhelped = unhelped;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") HelperFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        model.addAttribute(
                "rows",
                list.page(filter, show.today(), page, SIZE).stream()
                        .map(row -> HelperRow.of(row, show))
                        .toList());
        var found = list.count(filter, show.today());
        model.addAttribute("figures", figures(list.sum(filter, show.today()), found, filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, found));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("here", here);
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("affiliations", affiliations(show));
        model.addAttribute("levels", levels(show));
        model.addAttribute("loads", words("helper.load", HelperFilter.LOADS, show));
        model.addAttribute("keeps", keeps());
        return "helper/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        var show = shows.now();
        var row = list.find(id, show.today());
        if (row == null) {
            throw new NotFound();
        }
        var page = HelperPage.of(row, list.homes(id), show);
        model.addAttribute("page", page);
        model.addAttribute("assigns", keeps() && row.endedOn() == null);
        model.addAttribute("keeps", keeps() && row.endedOn() == null && isOurs(row.area()));
        model.addAttribute("today", show.today());
        model.addAttribute("changes", log.of("helper", id, before));
        return "helper/show";
    }

    @GetMapping("/new")
    @Allowed(TOWN_CADRE)
    String blank(Model model) {
        model.addAttribute(
                "helper",
                new HelperForm(
                        "",
                        "",
                        Affiliation.TOWN,
                        Level.STAFF,
                        null,
                        null,
                        null,
                        null,
                        shows.now().today()));
        return form(model, null);
    }

    @PostMapping
    @Allowed(TOWN_CADRE)
    String create(
            @Valid @ModelAttribute("helper") HelperForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            register.check(form, null, errors);
        }
        if (errors.hasErrors()) {
            return form(model, null);
        }
        flash.addFlashAttribute("notice", "helper.registered");
        return "redirect:/helpers/" + register.register(form);
    }

    @GetMapping("/{id:[0-9]+}/edit")
    @Allowed(TOWN_CADRE)
    String edit(@PathVariable long id, Model model) {
        var helper = kept(id);
        model.addAttribute("helper", helper.form());
        return form(model, helper);
    }

    @PostMapping("/{id:[0-9]+}")
    @Allowed(TOWN_CADRE)
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("helper") HelperForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var helper = kept(id);
        if (!errors.hasErrors()) {
            register.check(form, id, errors);
        }
        if (version != helper.version() && !errors.hasErrors()) {
            errors.reject("conflict");
        }
        if (errors.hasErrors()) {
            return form(model, helper);
        }
        register.edit(id, form);
        flash.addFlashAttribute("notice", "helper.changed");
        return "redirect:/helpers/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") HelperFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("helper.index.title"),
                Stream.of("name", "unit", "affiliation", "post", "phone", "load", "most", "here", "since", "until")
                        .map(column -> show.say("helper.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter,
                        show.today(),
                        row -> rows.accept(HelperRow.of(row, show).cells())),
                response);
    }

    private String form(Model model, @Nullable HelperRecord helper) {
        var show = shows.now();
        model.addAttribute("affiliations", affiliations(show));
        model.addAttribute("levels", levels(show));
        model.addAttribute("id", helper == null ? null : helper.id());
        model.addAttribute("version", helper == null ? null : helper.version());
        return "helper/form";
    }

    /** A helper whose record is not the viewer's to keep is not there to be changed. */
    private HelperRecord kept(long id) {
        return helpers.findById(id).filter(one -> isOurs(one.area())).orElseThrow(NotFound::new);
    }

    private static boolean isOurs(String area) {
        return area.startsWith(Viewers.required().prefix());
    }

    static boolean keeps() {
        return Viewers.required().is(TOWN_CADRE);
    }

    private List<Figure> figures(HelperList.Sum sum, long found, HelperFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(show, show.say("helper.figure.total"), found, "helper.people", here.without("load"))
                        .identified("total"),
                figure("FREE", sum.free(), filter, here, show),
                figure("FULL", sum.full(), filter, here, show),
                figure("OVER", sum.over(), filter, here, show),
                figure("NONE", sum.none(), filter, here, show),
                new Figure(
                        show.say("helper.figure.missing"),
                        Show.count(unhelped.count(new UnhelpedList.Filter(filter.village(), null))),
                        show.say("helper.households"),
                        filter.village() == null
                                ? "/helpers/missing"
                                : "/helpers/missing?village=" + filter.village()));
    }

    private static Figure figure(String load, long count, HelperFilter filter, Here here, Show show) {
        return Figure.filter(
                show, show.word("helper.load", load), count, "helper.people", here, "load", load, filter.load());
    }

    private List<Chip> chips(HelperFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "helper.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add("affiliation", chosen(affiliations(show), filter.affiliation()));
        chips.add("level", chosen(levels(show), filter.level()));
        chips.add("load", chosen(words("helper.load", HelperFilter.LOADS, show), filter.load()));
        return chips.list();
    }

    private static @Nullable String chosen(List<Choice> choices, @Nullable String value) {
        return choices.stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse(null);
    }

    private static List<Choice> affiliations(Show show) {
        return words(
                "helper.affiliation",
                Stream.of(Affiliation.values()).map(Enum::name).toList(),
                show);
    }

    private static List<Choice> levels(Show show) {
        return words("helper.level", Stream.of(Level.values()).map(Enum::name).toList(), show);
    }

    private static List<Choice> words(String prefix, List<String> names, Show show) {
        return names.stream()
                .map(name -> new Choice(name, show.word(prefix, name)))
                .toList();
    }
}
