package org.zhucun.household;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Objects;
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
import org.zhucun.cipher.Cipher;
import org.zhucun.viewer.Allowed;

@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/persons/{id:[0-9]+}/basics")
class PersonEditController {

    private final PersonPages pages;
    private final PersonRegister register;
    private final Persons persons;
    private final Memberships memberships;
    private final Differences differences;
    private final IdentityStanding standing;
    private final Words words;
    private final Cipher cipher;

    PersonEditController(
            PersonPages pages,
            PersonRegister register,
            Persons persons,
            Memberships memberships,
            Differences differences,
            IdentityStanding standing,
            Words words,
            Cipher cipher) {
        this.pages = pages;
        this.register = register;
        this.persons = persons;
        this.memberships = memberships;
        this.differences = differences;
        this.standing = standing;
        this.words = words;
        this.cipher = cipher;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        var person = persons.required(id);
        model.addAttribute("page", pages.of(id));
        var membership = memberships.findByPersonIdAndLeftOnIsNull(id);
        var relation = membership.map(Membership::relation).orElse(null);
        model.addAttribute(
                "saved",
                new PersonForm(
                        person.name(),
                        null,
                        person.sex(),
                        person.bornOn(),
                        relation == Relation.HEAD ? null : relation,
                        person.ethnicGroup(),
                        null));
        model.addAttribute("current", person.version());
        model.addAttribute(
                "relations",
                words.choices(Arrays.stream(Relation.values())
                        .filter(one -> one != Relation.HEAD)
                        .toList()));
        model.addAttribute("sexes", words.choices(Sex.class));
        model.addAttribute("ethnicGroups", words.ethnicGroups());
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("person", Objects.requireNonNull(model.getAttribute("saved")));
        return "household/person-edit";
    }

    @PostMapping
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("person") PersonForm form,
            BindingResult errors,
            @ModelAttribute(name = "saved", binding = false) PersonForm saved,
            @ModelAttribute(name = "current", binding = false) Integer current,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors() && form.identity() != null) {
            var own = persons.required(id).identityHash();
            var typed = cipher.hashOf(form.identity());
            if (!Arrays.equals(own, typed) && standing.of(form.identity()) != IdentityStanding.Answer.FREE) {
                errors.rejectValue("identity", "Registered");
            }
        }
        differences.refuseIfChanged(version, current, "person", form, saved, errors, model);
        if (errors.hasErrors()) {
            return "household/person-edit";
        }
        register.correct(id, form);
        flash.addFlashAttribute("notice", "household.saved");
        return "redirect:/persons/" + id;
    }
}
