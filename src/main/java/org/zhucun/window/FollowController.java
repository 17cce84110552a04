package org.zhucun.window;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.viewer.Open;
import org.zhucun.web.Shows;

/** Answers by number. The number is sent in the body, so that it stays out of addresses and logs. */
@Open
@Controller
@RequestMapping("/public/{code:[0-9]{12}}/answers")
class FollowController {

    private final PublicBoard board;
    private final PublicVoice voice;
    private final PublicLimits limits;
    private final Shows shows;

    FollowController(PublicBoard board, PublicVoice voice, PublicLimits limits, Shows shows) {
        this.board = board;
        this.voice = voice;
        this.limits = limits;
        this.shows = shows;
    }

    @ModelAttribute
    void page(@PathVariable String code, Model model) {
        model.addAttribute("village", board.village(code));
    }

    @GetMapping
    String blank(@PathVariable String code, HttpServletRequest request, Model model) {
        model.addAttribute("number", GivenNumber.in(request.getSession(false), code));
        model.addAttribute("follow", new FollowForm(""));
        return "window/answers";
    }

    @PostMapping
    String show(
            @PathVariable String code,
            @Valid @ModelAttribute("follow") FollowForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors() && !limits.mayFollow(request.getRemoteAddr())) {
            errors.reject("public.tooOften");
        }
        if (errors.hasErrors()) {
            return "window/answers";
        }
        var found = voice.follow(form.digits()).filter(one -> one.villageCode().equals(code));
        if (found.isEmpty()) {
            errors.rejectValue("number", "Unknown");
            return "window/answers";
        }
        model.addAttribute("found", FollowedPage.of(found.get(), shows.now()));
        return "window/answers";
    }
}
