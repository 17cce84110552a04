package org.zhucun.notice;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** Publishing, withdrawing and concluding a notice. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/notices/{id:[0-9]+}")
class NoticeStepController {

    private final Notices notices;
    private final Clock clock;
    private final Shows shows;

    NoticeStepController(Notices notices, Clock clock, Shows shows) {
        this.notices = notices;
        this.clock = clock;
        this.shows = shows;
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable LocalDate startsOn,
            RedirectAttributes flash) {
        var today = LocalDate.now(clock);
        var from = startsOn == null ? today : startsOn;
        if (from.isBefore(today)) {
            throw new Refusal("notice.publish.past");
        }
        if (from.isAfter(today.plusYears(1))) {
            throw new Refusal("notice.publish.far");
        }
        notices.publish(id, from);
        if (from.isAfter(today)) {
            flash.addFlashAttribute("noticeArgs", new Object[] {shows.now().prose(from)});
            return back(id, "notice.published.ahead", flash);
        }
        return back(id, "notice.published", flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        if (because == null || because.length() < 2 || because.length() > 200) {
            throw new Refusal("notice.withdraw.reason");
        }
        notices.withdraw(id, because);
        return back(id, "notice.withdrawn", flash);
    }

    @PostMapping("/conclusion")
    String conclude(@PathVariable long id, RedirectAttributes flash) {
        notices.conclude(id);
        return back(id, "notice.concluded", flash);
    }

    private static String back(long id, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return "redirect:/notices/" + id;
    }
}
