package org.zhucun.training;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
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
import org.zhucun.web.Pager;
import org.zhucun.web.Shows;

/** Exemplary cases: read by everybody of the teams, written in the village or the town. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/exemplars")
class ExemplarController {

    private static final int SIZE = 30;

    private final ExemplarPages pages;
    private final ExemplarDesk desk;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    ExemplarController(
            ExemplarPages pages, ExemplarDesk desk, ChangeLog log, Divisions divisions, Exports exports, Shows shows) {
        this.pages = pages;
        this.desk = desk;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @ModelAttribute("villages")
    List<Choice> villages() {
        return divisions.villageChoices();
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var total = pages.published(q);
        var waiting = pages.waiting();
        model.addAttribute(
                "figures",
                List.of(
                        Figure.counted(
                                        show,
                                        show.say("exemplar.figures.published"),
                                        total,
                                        "exemplar.unit",
                                        here.cleared())
                                .identified("total"),
                        Figure.counted(
                                show,
                                show.say("exemplar.figures.waiting"),
                                waiting.size(),
                                "exemplar.unit",
                                waiting.isEmpty() ? null : "#waiting")));
        model.addAttribute("q", q);
        model.addAttribute("here", here);
        model.addAttribute("rows", pages.published(q, page, SIZE));
        model.addAttribute("waiting", waiting);
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute(
                "writes",
                Viewers.required().is(TOWN_CADRE) || Viewers.required().is(FIRST_SECRETARY));
        return "training/exemplars";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("exemplar.index.title"),
                List.of(
                        show.say("exemplar.column.title"),
                        show.say("exemplar.column.village"),
                        show.say("exemplar.publishedOn"),
                        show.say("exemplar.column.body")),
                q == null ? Map.of() : Map.of("q", q),
                rows -> pages.each(q, rows),
                response);
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("exemplar", id, before));
        return "training/exemplar";
    }

    @Allowed({TOWN_CADRE, FIRST_SECRETARY})
    @GetMapping("/new")
    String blank(Model model) {
        var own = Viewers.required().prefix();
        model.addAttribute("exemplar", ExemplarForm.in(own.length() == 12 ? own : ""));
        return "training/exemplar-new";
    }

    @Allowed({TOWN_CADRE, FIRST_SECRETARY})
    @PostMapping
    String create(
            @Valid @ModelAttribute("exemplar") ExemplarForm form, BindingResult errors, RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors()) {
            return "training/exemplar-new";
        }
        var id = desk.write(form.village(), form.title(), form.body());
        flash.addFlashAttribute("notice", "exemplar.written");
        return "redirect:/exemplars/" + id;
    }

    @Allowed({TOWN_CADRE, FIRST_SECRETARY})
    @GetMapping("/{id:[0-9]+}/edit")
    String edit(@PathVariable long id, Model model) {
        model.addAttribute("exemplar", desk.toEdit(id));
        model.addAttribute("id", id);
        return "training/exemplar-edit";
    }

    @Allowed({TOWN_CADRE, FIRST_SECRETARY})
    @PostMapping("/{id:[0-9]+}")
    String update(
            @PathVariable long id,
            @Valid @ModelAttribute("exemplar") ExemplarForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("id", id);
            return "training/exemplar-edit";
        }
        desk.rewrite(id, form.title(), form.body(), form.version());
        flash.addFlashAttribute("notice", "exemplar.updated");
        return "redirect:/exemplars/" + id;
    }

    private void check(ExemplarForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        form.check(errors);
        if (villages().stream().noneMatch(one -> one.value().equals(form.village()))) {
            errors.rejectValue("village", "Outside");
        }
    }
}
