package org.zhucun.measure;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Shows;

/** Measures that were carried out and lack their household's signature, and the sheet on which many signed. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/measures/sheets")
class SheetController {

    private static final int MOST = 500;

    private final MeasureList list;
    private final MeasureRegister register;
    private final MeasureWords words;
    private final AttachmentShelf shelf;
    private final Shows shows;

    SheetController(
            MeasureList list, MeasureRegister register, MeasureWords words, AttachmentShelf shelf, Shows shows) {
        this.list = list;
        this.register = register;
        this.words = words;
        this.shelf = shelf;
        this.shows = shows;
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("filter") MeasureFilter filter, Model model) {
        model.addAttribute("sheet", new SheetForm(null, null));
        return page(filter, List.of(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("sheet") SheetForm form,
            BindingResult errors,
            @ModelAttribute("filter") MeasureFilter filter,
            Model model,
            RedirectAttributes flash) {
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) {
            return page(filter, List.of(), model);
        }
        form.check(errors);
        var sheet = shelf.checked(form.files(), "file", errors);
        if (errors.hasErrors()) {
            return page(filter, form.chosen(), model);
        }
        register.sign(form.chosen(), sheet.get(0));
        flash.addFlashAttribute("notice", "measure.sheet.kept");
        flash.addFlashAttribute("noticeArgs", new Object[] {form.chosen().size()});
        return "redirect:/measures?state=UNSIGNED";
    }

    private String page(MeasureFilter filter, List<Long> chosen, Model model) {
        var show = shows.now();
        model.addAttribute(
                "rows",
                list.page(filter.of("UNSIGNED"), show.today(), 1, MOST).stream()
                        .map(row -> MeasureRow.of(row, show))
                        .toList());
        model.addAttribute("chosen", chosen);
        model.addAttribute("villages", words.villages());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("megabytes", shelf.megabytes());
        return "measure/sheet";
    }
}
