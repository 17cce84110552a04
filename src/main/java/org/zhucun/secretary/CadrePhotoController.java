package org.zhucun.secretary;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** A person's photo; a new one takes the place of the old one, which is kept. */
@Allowed(COUNTY_REVIEWER)
@Controller
class CadrePhotoController {

    private final CadrePages pages;
    private final AttachmentShelf shelf;

    CadrePhotoController(CadrePages pages, AttachmentShelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @PostMapping("/secretaries/{id:[0-9]+}/photo")
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash) {
        var page = pages.of(id);
        if (!page.keeps()) {
            throw new NotFound();
        }
        if (file == null
                || file.isEmpty()
                || !String.valueOf(file.getContentType()).startsWith("image/")) {
            throw new Refusal("cadre.photo.none");
        }
        if (file.getSize() > shelf.megabytes() * 1024L * 1024L) {
            throw new Refusal("notice.photo.tooLarge", shelf.megabytes());
        }
        shelf.add("cadre", id, Viewers.required().prefix(), "photo", file, false);
        if (page.photo() != null) {
            shelf.end("cadre", id, page.photo().attachmentId());
        }
        flash.addFlashAttribute("notice", "cadre.photo.added");
        return "redirect:/secretaries/" + id;
    }
}
