package org.zhucun.review;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.viewer.Open;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/** The sending unit reads the summary behind its link, and confirms it. No login: who holds the link was meant. */
@Open
@Controller
@RequestMapping("/public/reviews/{token:[0-9a-f]{48}}")
class PublicReviewController {

    private final Reviews reviews;
    private final ReviewPages pages;
    private final Shows shows;

    PublicReviewController(Reviews reviews, ReviewPages pages, Shows shows) {
        this.reviews = reviews;
        this.pages = pages;
        this.shows = shows;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        model.addAttribute("unit", UnitForm.blank());
        return page(token, model, response);
    }

    @PostMapping
    String create(
            @PathVariable String token,
            @Valid @ModelAttribute("unit") UnitForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return page(token, model, response);
        }
        reviews.confirm(token, form.confirmedBy(), form.remark());
        return "redirect:/public/reviews/" + token;
    }

    private String page(String token, Model model, HttpServletResponse response) {
        var standing = reviews.standingOf(token).orElseThrow(NotFound::new);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var summary = reviews.summaryOf(token);
        if (summary.isEmpty()) {
            return closed(standing, model, response);
        }
        show(summary.get(), token, model);
        return "review/unit";
    }

    private String closed(UnitStanding standing, Model model, HttpServletResponse response) {
        var show = shows.now();
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute(
                "closed",
                standing.standing().equals("ENDED")
                        ? show.say("review.unit.ended", show.moment(standing.endsAt()))
                        : show.say("review.unit.void"));
        return "review/closed";
    }

    private void show(UnitSummary summary, String token, Model model) {
        var show = shows.now();
        model.addAttribute("summary", summary);
        model.addAttribute("token", token);
        model.addAttribute(
                "title",
                show.say(
                        "review.title",
                        show.fullName(summary.person()),
                        YearMonth.from(summary.month()).toString()));
        model.addAttribute("lines", pages.lines(summary.sums(), show));
        model.addAttribute(
                "said",
                show.say(
                        "review.unit.said",
                        show.word("review.grade", summary.grade()),
                        show.prose(summary.signedOn())));
        model.addAttribute("until", show.moment(summary.endsAt()));
        model.addAttribute("confirmed", show.moment(summary.confirmedAt()));
    }
}
