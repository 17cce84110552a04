package org.zhucun.division;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/admin/divisions")
@Allowed(Role.ADMINISTRATOR)
class DivisionController {

    private static final int SIZE = 100;

    private final DivisionList list;
    private final Reorganisation reorganisation;
    private final ChangeLog log;
    private final Exports exports;
    private final Shows shows;
    private final Clock clock;

    DivisionController(
            DivisionList list,
            Reorganisation reorganisation,
            ChangeLog log,
            Exports exports,
            Shows shows,
            Clock clock) {
        this.list = list;
        this.reorganisation = reorganisation;
        this.log = log;
        this.exports = exports;
        this.shows = shows;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var asked = q == null ? "" : q;
        var total = list.count(asked);
        model.addAttribute("q", asked);
        model.addAttribute("total", total);
        model.addAttribute("rows", list.page(asked, page, SIZE));
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute("xlsx", here.at("/admin/divisions/export.xlsx"));
        model.addAttribute("csv", here.at("/admin/divisions/export.csv"));
        return "division/index";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("division", list.reachable(code));
        model.addAttribute("path", list.path(code));
        model.addAttribute("aliases", list.aliases(code));
        model.addAttribute("below", list.below(code));
        model.addAttribute("changes", log.ofDivision(code, before));
        return "division/show";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("division", new DivisionForm("", "", null, LocalDate.now(clock)));
        return "division/new";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response) {
        var show = shows.now();
        var asked = q == null ? "" : q;
        exports.send(
                format,
                show.say("division.index.title"),
                Stream.of("division.code", "division.name", "division.below", "division.former", "division.ended")
                        .map(key -> show.say(key))
                        .toList(),
                q == null ? Map.of() : Map.of("q", q),
                rows -> {
                    var pages = (int) ((list.count(asked) + SIZE - 1) / SIZE);
                    for (var page = 1; page <= pages; page++) {
                        list.page(asked, page, SIZE).forEach(row -> rows.accept(cells(row)));
                    }
                },
                response);
    }

    private static List<String> cells(DivisionList.Row row) {
        return List.of(
                row.code(),
                row.name(),
                row.town() ? String.valueOf(row.below()) : "",
                row.former() == null ? "" : row.former(),
                row.endedOn() == null ? "" : row.endedOn().toString());
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("division") DivisionForm form, BindingResult errors, RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            reorganisation.check(form).ifPresent(fault -> errors.rejectValue(fault.field(), fault.code()));
        }
        if (errors.hasErrors()) {
            return "division/new";
        }
        reorganisation.found(form);
        flash.addFlashAttribute("notice", "division.founded");
        return "redirect:/admin/divisions/" + form.code();
    }
}
