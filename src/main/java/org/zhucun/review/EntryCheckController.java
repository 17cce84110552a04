package org.zhucun.review;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;

/** What the check of a drawn entry found. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE})
@Controller
class EntryCheckController {

    private final Reviews reviews;

    EntryCheckController(Reviews reviews) {
        this.reviews = reviews;
    }

    @PostMapping("/reviews/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{month:[0-9]{4}-[0-9]{2}}/checks/{id:[0-9]+}")
    String update(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable String month,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Finding finding,
            @RequestParam(required = false) @Nullable String remark,
            RedirectAttributes flash) {
        if (finding == null) {
            throw new Refusal("review.refused.finding");
        }
        if (finding != Finding.TRUE && (remark == null || remark.length() < 2 || remark.length() > 400)) {
            throw new Refusal("review.refused.remark");
        }
        reviews.check(id, finding, remark);
        flash.addFlashAttribute("notice", "review.checked");
        return "redirect:/reviews/" + village + "/" + person + "/" + month + "#checks";
    }
}
