package org.zhucun.window;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.notice.FollowNumbers;
import org.zhucun.viewer.Open;

/** Reports a difficulty, a clue or a complaint without a login. */
@Open
@Controller
@RequestMapping("/public/{code:[0-9]{12}}/reports")
class PublicReportController {

    private final PublicBoard board;
    private final PublicVoice voice;
    private final PublicLimits limits;

    PublicReportController(PublicBoard board, PublicVoice voice, PublicLimits limits) {
        this.board = board;
        this.voice = voice;
        this.limits = limits;
    }

    @ModelAttribute
    void page(@PathVariable String code, Model model) {
        model.addAttribute("village", board.village(code));
        model.addAttribute("kinds", List.of(ReportKind.values()));
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "DIFFICULTY") ReportKind kind, Model model) {
        model.addAttribute("report", new PublicReportForm(kind, "", null, null, UUID.randomUUID(), null));
        return "window/report";
    }

    @PostMapping
    String create(
            @PathVariable String code,
            @Valid @ModelAttribute("report") PublicReportForm form,
            BindingResult errors,
            HttpServletRequest request) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors() && !limits.maySend(request.getRemoteAddr(), code)) {
            errors.reject("public.tooOften");
        }
        if (errors.hasErrors()) {
            return "window/report";
        }
        var number = voice.report(code, form.kind().name(), form.said(), form.raisedBy(), form.phone(), form.once());
        GivenNumber.keep(request.getSession(), code, FollowNumbers.shown(number));
        return "redirect:/public/" + code + "/answers";
    }
}
