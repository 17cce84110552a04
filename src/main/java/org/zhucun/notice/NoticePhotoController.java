package org.zhucun.notice;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;

/** The photo of the board with the notice on it. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
class NoticePhotoController {

    private final NoticePages pages;
    private final AttachmentShelf shelf;

    NoticePhotoController(NoticePages pages, AttachmentShelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @PostMapping("/notices/{id:[0-9]+}/photos")
    String create(
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
        shelf.add("notice", id, page.villageCode(), "board", file, false);
        flash.addFlashAttribute("notice", "notice.photo.added");
        return "redirect:/notices/" + id;
    }
}
