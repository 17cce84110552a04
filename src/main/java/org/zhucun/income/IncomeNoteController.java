package org.zhucun.income;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.household.HouseholdFrame;
import org.zhucun.household.HouseholdFrames;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;

@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/incomes/{year:[0-9]{4}}/notes/{item:[a-z_]+}")
class IncomeNoteController {

    private final HouseholdFrames frames;
    private final Incomes incomes;
    private final IncomeNotes notes;
    private final IncomeRegister register;
    private final IncomePages pages;
    private final AttachmentShelf shelf;

    IncomeNoteController(
            HouseholdFrames frames,
            Incomes incomes,
            IncomeNotes notes,
            IncomeRegister register,
            IncomePages pages,
            AttachmentShelf shelf) {
        this.frames = frames;
        this.incomes = incomes;
        this.notes = notes;
        this.register = register;
        this.pages = pages;
        this.shelf = shelf;
    }

    @ModelAttribute
    void page(@PathVariable long id, @PathVariable int year, @PathVariable String item, Model model) {
        if (!ITEMS.contains(item)) {
            throw new NotFound();
        }
        model.addAttribute("top", frames.of(id, "income"));
        model.addAttribute("year", year);
        model.addAttribute("item", pages.label(item));
        model.addAttribute("itemKey", item);
        model.addAttribute("megabytes", shelf.megabytes());
    }

    private static final Set<String> ITEMS = Set.of(
            "wage",
            "business",
            "dividend",
            "other_property",
            "family_planning",
            "dibao",
            "destitute",
            "pension",
            "ecology",
            "other_transfer",
            "expense");

    @GetMapping
    String edit(@PathVariable long id, @PathVariable int year, @PathVariable String item, Model model) {
        var income = incomes.findByHouseholdIdAndYear(id, year).orElseThrow(NotFound::new);
        var text = notes.findByIncomeIdAndItem(income.id(), item)
                .map(IncomeNote::note)
                .orElse(null);
        model.addAttribute("note", new NoteForm(text, null, null));
        return "income/note";
    }

    @PostMapping
    String update(
            @PathVariable long id,
            @PathVariable int year,
            @PathVariable String item,
            @Valid @ModelAttribute("note") NoteForm form,
            BindingResult errors,
            @ModelAttribute(name = "top", binding = false) HouseholdFrame frame,
            RedirectAttributes flash) {
        if (form.hasFile()) {
            shelf.check(form.file(), "file", errors);
        }
        if (errors.hasErrors()) {
            return "income/note";
        }
        register.note(frame, year, item, form);
        flash.addFlashAttribute("notice", "note.kept");
        return "redirect:/households/" + id + "/incomes?of=" + year;
    }
}
