package org.zhucun.review;

import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** A personal link for the sending unit, shown once to be passed on. */
@Allowed(TOWN_CADRE)
@Controller
class UnitLinkController {

    private final Reviews reviews;

    UnitLinkController(Reviews reviews) {
        this.reviews = reviews;
    }

    @PostMapping("/reviews/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{month:[0-9]{4}-[0-9]{2}}/links")
    String create(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable String month,
            @Valid @ModelAttribute("link") LinkForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            throw new Refusal("review.refused.recipient");
        }
        var review =
                reviews.find(village, person, ReviewController.parsed(month)).orElseThrow(NotFound::new);
        var token = reviews.link(review.id(), form.recipient());
        flash.addFlashAttribute(
                "made",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/public/reviews/" + token)
                        .toUriString());
        flash.addFlashAttribute("madeFor", form.recipient());
        return "redirect:/reviews/" + village + "/" + person + "/" + month + "#links";
    }
}
