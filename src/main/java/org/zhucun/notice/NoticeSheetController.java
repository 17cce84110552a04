package org.zhucun.notice;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhucun.print.Origins;
import org.zhucun.print.Printer;
import org.zhucun.print.Qr;
import org.zhucun.print.Sheet;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/**
 * Papers of a notice, always in Chinese: the sheet that hangs on the board, with a square that leads to the public window,
 * and the answers to objections.
 */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
class NoticeSheetController {

    private final NoticePages pages;
    private final Printer printer;
    private final Origins origins;
    private final Shows shows;

    NoticeSheetController(NoticePages pages, Printer printer, Origins origins, Shows shows) {
        this.pages = pages;
        this.printer = printer;
        this.origins = origins;
        this.shows = shows;
    }

    @GetMapping("/notices/{id:[0-9]+}/sheet.pdf")
    ResponseEntity<byte[]> show(@PathVariable long id) {
        return Printer.inChinese(() -> {
            var page = pages.of(id);
            var address = window(page) + "/notices/" + id;
            return pdf(
                    new Sheet(
                            "notice/print/sheet",
                            page.title(),
                            Map.of("page", page, "qr", Qr.image(address), "address", address)),
                    "notice-" + id,
                    "notice.print.why");
        });
    }

    /** What was found on an objection, for whoever raised it: to be signed by both sides. */
    @GetMapping("/notices/{id:[0-9]+}/objections/{objection:[0-9]+}/answer.pdf")
    ResponseEntity<byte[]> answer(@PathVariable long id, @PathVariable long objection) {
        return Printer.inChinese(() -> {
            var page = pages.of(id);
            var voice = page.objections().stream()
                    .filter(one -> one.id() == objection && one.answer() != null)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return pdf(
                    new Sheet(
                            "notice/print/answer",
                            page.title(),
                            Map.of("page", page, "voice", voice, "address", window(page) + "/answers")),
                    "objection-" + objection,
                    "objection.print.why");
        });
    }

    private static String window(NoticePage page) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/public/{code}")
                .buildAndExpand(page.villageCode())
                .toUriString();
    }

    private ResponseEntity<byte[]> pdf(Sheet sheet, String name, String why) {
        var printed = printer.print(List.of(sheet), origins.of(shows.now().say(why)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(printed.pdf());
    }
}
