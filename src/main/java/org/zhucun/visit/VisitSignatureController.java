package org.zhucun.visit;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Drawing;
import org.zhucun.web.Refusal;

/** The householder signs a visit that has none yet, say one of several of a log entry. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
class VisitSignatureController {

    private final Visits visits;
    private final AttachmentShelf shelf;

    VisitSignatureController(Visits visits, AttachmentShelf shelf) {
        this.visits = visits;
        this.shelf = shelf;
    }

    @PostMapping("/visits/{id:[0-9]+}/signature")
    String create(
            @PathVariable long id,
            @ModelAttribute("signing") SignatureForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var drawn = Drawing.of(form.signature());
        var file = drawn == null
                ? null
                : shelf.checked(drawn, Visits.SIGNATURE, "signature", errors).orElse(null);
        if (file == null) {
            throw new Refusal("visit.sign.none");
        }
        visits.sign(id, file);
        flash.addFlashAttribute("notice", "visit.sign.kept");
        return "redirect:/visits/" + id;
    }
}
