package org.zhucun.household;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.Objects;
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

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/attachments")
class HouseholdAttachmentController {

    private final HouseholdFrames frames;
    private final AttachmentShelf shelf;

    HouseholdAttachmentController(HouseholdFrames frames, AttachmentShelf shelf) {
        this.frames = frames;
        this.shelf = shelf;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "attachments"));
        model.addAttribute("files", shelf.of("household", id));
        model.addAttribute("megabytes", shelf.megabytes());
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("attach", new AttachForm(null, null));
        return "household/attachments";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("attach") AttachForm form,
            BindingResult errors,
            @ModelAttribute(name = "top", binding = false) HouseholdFrame frame,
            RedirectAttributes flash) {
        shelf.check(form.file(), "file", errors);
        if (errors.hasErrors()) {
            return "household/attachments";
        }
        shelf.add(
                "household",
                id,
                frame.villageCode(),
                "",
                Objects.requireNonNull(form.file()),
                Boolean.TRUE.equals(form.keepLocation()));
        flash.addFlashAttribute("notice", "attach.added");
        return "redirect:/households/" + id + "/attachments";
    }

    @PostMapping("/{attachment:[0-9]+}/ending")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String end(@PathVariable long id, @PathVariable long attachment, RedirectAttributes flash) {
        shelf.end("household", id, attachment);
        flash.addFlashAttribute("notice", "attach.ended");
        return "redirect:/households/" + id + "/attachments";
    }
}
