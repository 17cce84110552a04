package org.zhucun.meeting;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;

/** Confirming and cancelling a meeting, and its photographed sheet of attendance. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/meetings/{id:[0-9]+}")
class MeetingStepController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final AttachmentShelf shelf;

    MeetingStepController(Meetings meetings, MeetingPages pages, AttachmentShelf shelf) {
        this.meetings = meetings;
        this.pages = pages;
        this.shelf = shelf;
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable long id, RedirectAttributes flash) {
        meetings.confirm(id);
        return back(id, meetings.isVoid(id) ? "meeting.confirmed.void" : "meeting.confirmed", flash);
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        if (because == null || because.length() < 2 || because.length() > 200) {
            throw new Refusal("meeting.cancel.reason");
        }
        meetings.cancel(id, because);
        return back(id, "meeting.cancelled", flash);
    }

    @PostMapping("/sheets")
    String attach(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash) {
        var page = pages.of(id);
        if (file == null || file.isEmpty()) {
            throw new Refusal("notice.photo.none");
        }
        if (file.getSize() > shelf.megabytes() * 1024L * 1024L) {
            throw new Refusal("notice.photo.tooLarge", shelf.megabytes());
        }
        shelf.add("meeting", id, page.villageCode(), Meetings.SHEET, file, false);
        return back(id, "meeting.sheet.added", flash);
    }

    private static String back(long id, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return "redirect:/meetings/" + id;
    }
}
