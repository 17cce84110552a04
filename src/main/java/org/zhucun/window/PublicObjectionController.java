package org.zhucun.window;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.notice.FollowNumbers;
import org.zhucun.viewer.Open;
import org.zhucun.web.Choice;

/** Objects to a notice without a login. */
@Open
@Controller
@RequestMapping("/public/{code:[0-9]{12}}/notices/{id:[0-9]{1,15}}/objections")
class PublicObjectionController {

    private final PublicBoard board;
    private final PublicVoice voice;
    private final PublicLimits limits;

    PublicObjectionController(PublicBoard board, PublicVoice voice, PublicLimits limits) {
        this.board = board;
        this.voice = voice;
        this.limits = limits;
    }

    @ModelAttribute
    void page(@PathVariable String code, @PathVariable long id, Model model) {
        var village = board.village(code);
        var notice = board.notice(village, id);
        model.addAttribute("village", village);
        model.addAttribute("page", notice);
        model.addAttribute(
                "lines",
                notice.lines().stream()
                        .map(line -> new Choice(
                                String.valueOf(line.id()),
                                line.group().isEmpty() ? line.name() : line.name() + "（" + line.group() + "）"))
                        .toList());
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable Long line, Model model) {
        model.addAttribute("voice", new PublicObjectionForm(line, "", null, UUID.randomUUID(), null));
        return "window/objection";
    }

    @PostMapping
    String create(
            @PathVariable String code,
            @PathVariable long id,
            @Valid @ModelAttribute("voice") PublicObjectionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        if (errors.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure)) {
            form.check(model.getAttribute("lines") instanceof List<?> lines && lines.size() > 1, errors);
        }
        if (!errors.hasErrors() && !limits.maySend(request.getRemoteAddr(), code)) {
            errors.reject("public.tooOften");
        }
        if (errors.hasErrors()) {
            return "window/objection";
        }
        var number = voice.object(id, form.line(), form.said(), form.raisedBy(), form.once());
        GivenNumber.keep(request.getSession(), code, FollowNumbers.shown(number));
        return "redirect:/public/" + code + "/answers";
    }
}
