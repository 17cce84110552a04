package org.zhucun.review;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Opening a signed month: asked for by one, agreed to by another. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE})
@Controller
@RequestMapping("/reviews/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{month:[0-9]{4}-[0-9]{2}}/unlocking")
class LockController {

    private final Reviews reviews;

    LockController(Reviews reviews) {
        this.reviews = reviews;
    }

    @PostMapping
    String create(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable String month,
            @Valid @ModelAttribute("unlock") UnlockForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            throw new Refusal("review.refused.why");
        }
        reviews.askToUnlock(id(village, person, month), form.why());
        flash.addFlashAttribute("notice", "review.unlockAsked");
        return back(village, person, month);
    }

    @PostMapping("/agreement")
    String agree(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable String month,
            RedirectAttributes flash) {
        reviews.unlock(id(village, person, month));
        flash.addFlashAttribute("notice", "review.unlocked");
        return back(village, person, month);
    }

    private long id(String village, String person, String month) {
        return reviews.find(village, person, ReviewController.parsed(month))
                .orElseThrow(NotFound::new)
                .id();
    }

    private static String back(String village, String person, String month) {
        return "redirect:/reviews/" + village + "/" + person + "/" + month;
    }
}
