package org.zhucun.measure;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.zhucun.attachment.CheckedFile;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Drawing;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/** A measure is carried out, with its cost and the household's signature. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/measures/{id:[0-9]+}/completion")
class CompletionController {

    private final MeasureList list;
    private final MeasureRegister register;
    private final AttachmentShelf shelf;
    private final Shows shows;

    CompletionController(MeasureList list, MeasureRegister register, AttachmentShelf shelf, Shows shows) {
        this.list = list;
        this.register = register;
        this.shelf = shelf;
        this.shows = shows;
    }

    @GetMapping
    String blank(@PathVariable long id, Model model) {
        var row = list.find(id).orElseThrow(NotFound::new);
        var cost = row.amount() == null ? BigDecimal.ZERO : row.amount();
        model.addAttribute("completion", new CompletionForm(shows.now().today(), cost, null, null, null));
        return page(row, model);
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("completion") CompletionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var row = list.find(id).orElseThrow(NotFound::new);
        CheckedFile signature = null;
        if (!errors.hasErrors()) {
            form.check(errors);
            signature = signature(form, errors);
        }
        if (errors.hasErrors()) {
            return page(row, model);
        }
        register.carryOut(id, form.carriedOut(), signature);
        flash.addFlashAttribute("notice", "measure.carriedOut");
        return "redirect:/measures/" + id;
    }

    private @Nullable CheckedFile signature(CompletionForm form, BindingResult errors) {
        var drawn = Drawing.of(form.signature());
        if (drawn != null) {
            return shelf.checked(drawn, "signature.png", "signature", errors).orElse(null);
        }
        var file = form.file();
        return file == null || file.isEmpty()
                ? null
                : shelf.checked(List.of(file), "file", errors).stream()
                        .findFirst()
                        .orElse(null);
    }

    private String page(MeasureList.Row row, Model model) {
        model.addAttribute("row", MeasureRow.of(row, shows.now()));
        model.addAttribute("megabytes", shelf.megabytes());
        return "measure/completion";
    }
}
