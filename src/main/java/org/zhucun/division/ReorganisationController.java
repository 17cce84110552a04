package org.zhucun.division;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** One step of reorganisation: typed, then shown with what it will move, then done. */
@Controller
@RequestMapping("/admin/divisions/{code}/{step:name|code|merger}")
@Allowed(Role.ADMINISTRATOR)
class ReorganisationController {

    private final DivisionList list;
    private final Reorganisation reorganisation;
    private final Clock clock;

    ReorganisationController(DivisionList list, Reorganisation reorganisation, Clock clock) {
        this.list = list;
        this.reorganisation = reorganisation;
        this.clock = clock;
    }

    /** What the form page needs beside the form. */
    @ModelAttribute
    void page(@PathVariable String code, @PathVariable String step, Model model) {
        var division = list.standing(code);
        model.addAttribute("division", division);
        model.addAttribute("step", step);
        model.addAttribute("targets", step.equals("merger") ? list.targets(division) : List.of());
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("reorganisation", new ReorganisationForm("", LocalDate.now(clock), ""));
        return "division/step";
    }

    @PostMapping
    String create(
            @PathVariable String code,
            @PathVariable String step,
            @Valid @ModelAttribute("reorganisation") ReorganisationForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean shown,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            reorganisation
                    .check(code, Step.of(step), form)
                    .ifPresent(fault -> errors.rejectValue(fault.field(), fault.code()));
        }
        if (errors.hasErrors()) {
            return "division/step";
        }
        if (!shown) {
            model.addAttribute("moves", list.moves(code));
            model.addAttribute("codes", list.codesAfter(code, Step.of(step), form.to()));
            model.addAttribute("target", list.nameOf(form.to()));
            return "division/confirm";
        }
        reorganisation.take(code, Step.of(step), form);
        flash.addFlashAttribute("notice", "division.done." + step);
        return "redirect:/admin/divisions/" + (step.equals("name") ? code : form.to());
    }
}
