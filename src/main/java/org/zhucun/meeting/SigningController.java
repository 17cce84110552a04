package org.zhucun.meeting;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
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
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Choice;
import org.zhucun.web.Drawing;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The sheet of attendance on a screen that goes from hand to hand: each signs for themselves. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/meetings/{id:[0-9]+}/signatures")
class SigningController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final AttachmentShelf shelf;
    private final Shows shows;

    SigningController(Meetings meetings, MeetingPages pages, AttachmentShelf shelf, Shows shows) {
        this.meetings = meetings;
        this.pages = pages;
        this.shelf = shelf;
        this.shows = shows;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        var page = pages.of(id);
        var show = shows.now();
        model.addAttribute("page", page);
        model.addAttribute(
                "people",
                page.unsigned().stream()
                        .map(one -> new Choice(one, show.fullName(one)))
                        .toList());
    }

    @GetMapping
    String blank(@ModelAttribute(name = "page", binding = false) MeetingPage page, Model model) {
        if (!page.maySign()) {
            throw new Refusal("meeting.sign.nobody");
        }
        model.addAttribute("signing", new SigningForm("", null));
        return "meeting/signing";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("signing") SigningForm form,
            BindingResult errors,
            @ModelAttribute(name = "page", binding = false) MeetingPage page,
            RedirectAttributes flash) {
        if (!errors.hasErrors() && !page.unsigned().contains(form.name())) {
            errors.rejectValue("name", "Other");
        }
        var drawn = Drawing.of(form.signature());
        if (drawn == null) {
            errors.rejectValue("signature", "Missing");
        }
        var file = drawn == null
                ? null
                : shelf.checked(drawn, "signature.png", "signature", errors).orElse(null);
        if (errors.hasErrors() || file == null) {
            return "meeting/signing";
        }
        meetings.sign(id, form.name(), file);
        flash.addFlashAttribute("notice", "meeting.signed");
        return List.of(form.name()).containsAll(page.unsigned())
                ? "redirect:/meetings/" + id
                : "redirect:/meetings/" + id + "/signatures";
    }
}
