package org.zhucun.followup;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Drawing;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** How a follow-up ends, or passes to somebody else. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/follow-ups/{id:[0-9]+}")
class ClosingController {

    private final FollowUps followUps;
    private final FollowUpList list;
    private final AttachmentShelf shelf;
    private final Shows shows;

    ClosingController(FollowUps followUps, FollowUpList list, AttachmentShelf shelf, Shows shows) {
        this.followUps = followUps;
        this.list = list;
        this.shelf = shelf;
        this.shows = shows;
    }

    @GetMapping("/closing")
    String blank(@PathVariable long id, Model model) {
        model.addAttribute("row", row(id));
        model.addAttribute(
                "closing", new ClosingForm(UUID.randomUUID(), "", shows.now().today(), null, null));
        return "followup/closing";
    }

    @PostMapping("/closing")
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("closing") ClosingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var row = row(id);
        var signature = Optional.<CheckedFile>empty();
        if (!errors.hasErrors()) {
            form.check(row.villager(), row.begunOn(), errors);
            var drawn = Drawing.of(form.signature());
            signature = drawn == null ? signature : shelf.checked(drawn, FollowUps.SIGNATURE, "signature", errors);
        }
        if (errors.hasErrors()) {
            model.addAttribute("row", row);
            return "followup/closing";
        }
        followUps.close(id, form.outcome(), signature.orElse(null), form.sendId());
        flash.addFlashAttribute("notice", "followUp.closed");
        return "redirect:/follow-ups/" + id;
    }

    @PostMapping("/owner")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY})
    String give(
            @PathVariable long id,
            @RequestParam String owner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            RedirectAttributes flash) {
        if (dueOn == null) {
            throw new Refusal("followUp.give.missing");
        }
        followUps.give(id, owner, dueOn);
        flash.addFlashAttribute("notice", "followUp.given");
        return "redirect:/follow-ups/" + id;
    }

    private FollowUpList.Row row(long id) {
        var row = list.find(id);
        if (row == null) {
            throw new NotFound();
        }
        return row;
    }
}
