package org.zhucun.parameter;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/admin/parameters/{name:[a-z0-9.-]+}/values")
@Allowed(Role.ADMINISTRATOR)
class ParameterValueController {

    private final ParameterRegister register;
    private final Parameters parameters;
    private final ParameterWords words;
    private final Shows shows;

    ParameterValueController(ParameterRegister register, Parameters parameters, ParameterWords words, Shows shows) {
        this.register = register;
        this.parameters = parameters;
        this.words = words;
        this.shows = shows;
    }

    @ModelAttribute
    void choices(@PathVariable String name, @PathVariable(required = false) @Nullable Long id, Model page) {
        var definition = definition(name);
        var show = shows.now();
        page.addAttribute("name", name);
        page.addAttribute("label", words.label(name, show));
        page.addAttribute("rule", words.rule(definition, show));
        page.addAttribute(
                "areas", id == null ? register.areas(definition, show.say("parameter.country")) : List.<Choice>of());
        page.addAttribute("place", id == null ? null : words.area(value(name, id), show));
        page.addAttribute(
                "title",
                show.say(id == null ? "parameter.new.title" : "parameter.edit.title", words.label(name, show)));
        page.addAttribute("target", "/admin/parameters/" + name + "/values" + (id == null ? "" : "/" + id));
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("parameter") ParameterForm form) {
        return "parameter/value";
    }

    @PostMapping
    String create(
            @PathVariable String name,
            @Valid @ModelAttribute("parameter") ParameterForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var definition = definition(name);
        if (form.area() == null) {
            errors.rejectValue("area", "NotBlank");
        }
        var value = checked(definition, form, errors);
        if (errors.hasErrors() || form.area() == null) {
            return "parameter/value";
        }
        var area = ParameterRegister.code(form.area());
        return saved(() -> register.set(definition, area, form, value), name, errors, flash, "parameter.set");
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@PathVariable String name, @PathVariable long id, Model page) {
        page.addAttribute("parameter", ParameterForm.of(value(name, id)));
        return "parameter/value";
    }

    @PostMapping("/{id:\\d+}")
    String update(
            @PathVariable String name,
            @PathVariable long id,
            @Valid @ModelAttribute("parameter") ParameterForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var definition = definition(name);
        var plain = checked(definition, form, errors);
        if (!errors.hasErrors()
                && !register.staysInForce(
                        definition, id, form.validFrom(), shows.now().today())) {
            errors.rejectValue("validFrom", "parameter.validFrom.gap");
        }
        if (errors.hasErrors()) {
            return "parameter/value";
        }
        return saved(
                () -> register.correct(definition, value(name, id), form, plain),
                name,
                errors,
                flash,
                "parameter.corrected");
    }

    /** One value for an area and a day: the database says so. */
    private String saved(Runnable work, String name, BindingResult errors, RedirectAttributes flash, String notice) {
        try {
            work.run();
        } catch (DuplicateKeyException taken) {
            errors.rejectValue("validFrom", "parameter.validFrom.taken");
            return "parameter/value";
        }
        parameters.refresh();
        flash.addFlashAttribute("notice", notice);
        return "redirect:/admin/parameters/" + name;
    }

    /** The value as it will be stored; a value that breaks the rules of its kind is refused in the form. */
    private static String checked(Definition definition, ParameterForm form, BindingResult errors) {
        if (errors.hasFieldErrors("value")) {
            return "";
        }
        var plain = Definition.plain(form.value());
        var fault = definition.fault(plain);
        if (fault.isPresent()) {
            errors.rejectValue("value", "parameter.value." + fault.get());
            return "";
        }
        if (definition.yearly()
                && !errors.hasFieldErrors("validFrom")
                && form.validFrom().getDayOfYear() != 1) {
            errors.rejectValue("validFrom", "parameter.validFrom.newYear");
        }
        return ParameterRegister.stored(definition, plain);
    }

    private Definition definition(String name) {
        return register.definition(name).orElseThrow(NotFound::new);
    }

    private ParameterValue value(String name, long id) {
        return register.value(name, id).orElseThrow(NotFound::new);
    }
}
