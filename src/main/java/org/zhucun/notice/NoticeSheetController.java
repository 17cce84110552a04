package org.zhucun.notice;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.zhucun.web.Shows;

/** The sheet that hangs on the board, always in Chinese, with a square that leads to the public window. */
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
        var reader = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            var page = pages.of(id);
            var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path("/public/{code}/notices/{id}")
                    .buildAndExpand(page.villageCode(), id)
                    .toUriString();
            var printed = printer.print(
                    List.of(new Sheet(
                            "notice/print/sheet",
                            page.title(),
                            Map.of("page", page, "qr", Qr.image(address), "address", address))),
                    origins.of(shows.now().say("notice.print.why")));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.inline()
                                    .filename("notice-" + id + ".pdf")
                                    .build()
                                    .toString())
                    .body(printed.pdf());
        } finally {
            LocaleContextHolder.setLocale(reader);
        }
    }
}
