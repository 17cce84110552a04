package org.zhucun.project;

import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
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
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Choice;
import org.zhucun.web.Shows;

/** Writing projects down: the village's committees, through their clerk, and the town. */
@Allowed({TOWN_CADRE, VILLAGE_CLERK})
@Controller
@RequestMapping("/projects")
class ProjectWritingController {

    private final ProjectDesk desk;
    private final Divisions divisions;
    private final Shows shows;

    ProjectWritingController(ProjectDesk desk, Divisions divisions, Shows shows) {
        this.desk = desk;
        this.divisions = divisions;
        this.shows = shows;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable String village, Model model) {
        var only = divisions.villageChoices();
        model.addAttribute(
                "project", ProjectForm.blank(only.size() == 1 ? only.get(0).value() : village));
        choices(model);
        return "project/new";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("project") ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!divisions.offers(form.village())) {
            errors.rejectValue("village", "Missing");
        }
        if (errors.hasErrors() || form.village() == null) {
            choices(model);
            return "project/new";
        }
        var id = desk.add(form.village(), form);
        flash.addFlashAttribute("notice", "project.added");
        return "redirect:/projects/" + id;
    }

    @GetMapping("/{id:[0-9]+}/edit")
    String edit(@PathVariable long id, Model model) {
        var form = desk.required(id).form();
        model.addAttribute("project", form);
        model.addAttribute("id", id);
        choices(model);
        return "project/edit";
    }

    @PostMapping("/{id:[0-9]+}")
    String update(
            @PathVariable long id,
            @Valid @ModelAttribute("project") ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors() && desk.required(id).changedSince(form.version())) {
            errors.reject("conflict");
        }
        if (errors.hasErrors()) {
            model.addAttribute("id", id);
            choices(model);
            return "project/edit";
        }
        desk.change(id, form);
        flash.addFlashAttribute("notice", "project.changed");
        return "redirect:/projects/" + id;
    }

    private void choices(Model model) {
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("kinds", Choice.words(shows.now(), "project.kind", ProjectKind.values()));
    }
}
