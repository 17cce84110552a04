package org.zhucun.post;

import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

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

/** Somebody takes a post or leaves it; the post itself ends. */
@Allowed({TOWN_CADRE, VILLAGE_CLERK})
@Controller
@RequestMapping("/posts/{id:[0-9]+}")
class PostHoldingController {

    private final PostRegister register;

    PostHoldingController(PostRegister register) {
        this.register = register;
    }

    @PostMapping("/holdings")
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable LocalDate day,
            RedirectAttributes flash) {
        if (person == null || day == null) {
            throw new Refusal("holding.who");
        }
        register.give(id, person, day);
        flash.addFlashAttribute("notice", "holding.given");
        return "redirect:/posts/" + id;
    }

    @PostMapping("/holdings/{holding:[0-9]+}/ending")
    String leave(
            @PathVariable long id,
            @PathVariable long holding,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable HoldingEnd reason,
            RedirectAttributes flash) {
        if (day == null || reason == null) {
            throw new Refusal("holding.why");
        }
        register.leave(id, holding, day, reason);
        flash.addFlashAttribute("notice", "holding.ended");
        return "redirect:/posts/" + id;
    }

    @PostMapping("/ending")
    String end(
            @PathVariable long id, @RequestParam(required = false) @Nullable LocalDate day, RedirectAttributes flash) {
        if (day == null) {
            throw new Refusal("holding.why");
        }
        register.end(id, day);
        flash.addFlashAttribute("notice", "post.ended");
        return "redirect:/posts/" + id;
    }
}
