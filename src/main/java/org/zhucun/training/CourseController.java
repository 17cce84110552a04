package org.zhucun.training;

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
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Courses: everybody of the teams reads them, the county plans them. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/trainings")
class CourseController {

    private static final int SIZE = 50;

    private final CourseList list;
    private final CoursePages pages;
    private final CourseDesk desk;
    private final Courses courses;
    private final Untrained untrained;
    private final ChangeLog log;
    private final Exports exports;
    private final Shows shows;

    CourseController(
            CourseList list,
            CoursePages pages,
            CourseDesk desk,
            Courses courses,
            Untrained untrained,
            ChangeLog log,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.pages = pages;
        this.desk = desk;
        this.courses = courses;
        this.untrained = untrained;
        this.log = log;
        this.exports = exports;
        this.shows = shows;
    }

    @ModelAttribute
    void choices(Model model) {
        var show = shows.now();
        model.addAttribute("kinds", Choice.words(show, "course.kind", TrainingKind.values()));
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") CourseFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var total = list.count(filter);
        var year = show.today().getYear();
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> CourseRow.of(row, show))
                        .toList());
        model.addAttribute(
                "figures",
                List.of(
                        Figure.counted(show, show.say("course.index.title"), total, "course.unit", here.cleared())
                                .identified("total"),
                        Figure.counted(
                                show,
                                show.say("course.untrained", String.valueOf(year)),
                                untrained.count(year),
                                "cadre.unitOf",
                                "/trainings/untrained")));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute("here", here);
        model.addAttribute("plans", Viewers.required().is(COUNTY_REVIEWER));
        model.addAttribute("years", years(show));
        return "training/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("training_course", id, before));
        return "training/show";
    }

    @Allowed(COUNTY_REVIEWER)
    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("course", CourseForm.on(shows.now().today()));
        return "training/new";
    }

    @Allowed(COUNTY_REVIEWER)
    @PostMapping
    String create(@Valid @ModelAttribute("course") CourseForm form, BindingResult errors, RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (errors.hasErrors()) {
            return "training/new";
        }
        var id = desk.plan(form);
        flash.addFlashAttribute("notice", "course.planned");
        return "redirect:/trainings/" + id;
    }

    @Allowed(COUNTY_REVIEWER)
    @GetMapping("/{id:[0-9]+}/edit")
    String edit(@PathVariable long id, Model model) {
        model.addAttribute("course", desk.required(id).form());
        model.addAttribute("id", id);
        return "training/edit";
    }

    @Allowed(COUNTY_REVIEWER)
    @PostMapping("/{id:[0-9]+}")
    @Transactional
    String update(
            @PathVariable long id,
            @Valid @ModelAttribute("course") CourseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var course = desk.required(id);
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors() && course.changedSince(form.version())) {
            errors.reject("conflict");
        }
        if (errors.hasErrors()) {
            model.addAttribute("id", id);
            return "training/edit";
        }
        course.describe(form);
        courses.saveAndFlush(course);
        flash.addFlashAttribute("notice", "course.updated");
        return "redirect:/trainings/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") CourseFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("course.index.title"),
                Stream.of("title", "kind", "place", "from", "until", "hours", "test", "enrolled", "attended")
                        .map(column -> show.say("course.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(CourseRow.of(row, show).cells())),
                response);
    }

    private static List<Choice> years(Show show) {
        return Choice.years(show, 6);
    }

    private static List<Chip> chips(CourseFilter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        if (filter.q() != null) {
            chips.add(new Chip(show.say("course.search"), filter.q(), here.without("q")));
        }
        if (filter.isKind()) {
            chips.add(new Chip(show.say("course.kind"), show.word("course.kind", filter.kind()), here.without("kind")));
        }
        if (filter.year() != null && filter.isYear()) {
            chips.add(new Chip(show.say("notice.filter.year"), filter.year(), here.without("year")));
        }
        return chips;
    }
}
