package org.zhucun.quality;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;

/** One person explains; another confirms, or says why it does not convince. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/doubts/{id:[0-9]+}")
class ExplanationController {

    private final DoubtRegister register;
    private final DoubtController page;

    ExplanationController(DoubtRegister register, DoubtController page) {
        this.register = register;
        this.page = page;
    }

    @PostMapping("/explanation")
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("explanation") ExplanationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page.show(id, null, model);
        }
        register.explain(id, String.valueOf(form.because()));
        flash.addFlashAttribute("notice", "doubt.explained");
        return "redirect:/doubts/" + id;
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable long id, RedirectAttributes flash) {
        register.confirm(id);
        flash.addFlashAttribute("notice", "doubt.confirmed");
        return "redirect:/doubts/" + id;
    }

    @PostMapping("/objection")
    String object(
            @PathVariable long id,
            @Valid @ModelAttribute("explanation") ExplanationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page.show(id, null, model);
        }
        register.object(id, String.valueOf(form.because()));
        flash.addFlashAttribute("notice", "doubt.objected");
        return "redirect:/doubts/" + id;
    }
}
