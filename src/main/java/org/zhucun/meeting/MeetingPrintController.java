package org.zhucun.meeting;

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
import org.zhucun.print.Origins;
import org.zhucun.print.Printer;
import org.zhucun.print.Sheet;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Shows;

/** The papers of a meeting: agenda, sheet of attendance, minutes. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
class MeetingPrintController {

    private final MeetingPages pages;
    private final Printer printer;
    private final Origins origins;
    private final Shows shows;

    MeetingPrintController(MeetingPages pages, Printer printer, Origins origins, Shows shows) {
        this.pages = pages;
        this.printer = printer;
        this.origins = origins;
        this.shows = shows;
    }

    @GetMapping("/meetings/{id:[0-9]+}/{paper:agenda|attendance|minutes}.pdf")
    ResponseEntity<byte[]> show(@PathVariable long id, @PathVariable String paper) {
        var printed = Printer.inChinese(() -> {
            var page = pages.of(id);
            return printer.print(
                    List.of(new Sheet("meeting/print/" + paper, page.title(), Map.of("page", page))),
                    origins.of(shows.now().say("meeting.print.why")));
        });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("meeting-" + id + "-" + paper + ".pdf")
                                .build()
                                .toString())
                .body(printed.pdf());
    }
}
