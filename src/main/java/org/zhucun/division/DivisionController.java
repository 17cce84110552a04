package org.zhucun.division;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;

@Controller
@RequestMapping("/admin/divisions")
@Allowed(Role.ADMINISTRATOR)
class DivisionController {

    private static final int SIZE = 100;

    private final DivisionList list;
    private final Reorganisation reorganisation;
    private final Clock clock;

    DivisionController(DivisionList list, Reorganisation reorganisation, Clock clock) {
        this.list = list;
        this.reorganisation = reorganisation;
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
        return "division/index";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("division", list.reachable(code));
        model.addAttribute("path", list.path(code));
        model.addAttribute("aliases", list.aliases(code));
        model.addAttribute("below", list.below(code));
        return "division/show";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("division", new DivisionForm("", "", null, LocalDate.now(clock)));
        return "division/new";
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
