package org.zhucun.notice;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;

/** Objections that somebody brings to the village, and their written answers. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/notices/{id:[0-9]+}/objections")
class ObjectionController {

    private final Notices notices;
    private final NoticePages pages;
    private final JdbcClient jdbc;

    ObjectionController(Notices notices, NoticePages pages, JdbcClient jdbc) {
        this.notices = notices;
        this.pages = pages;
        this.jdbc = jdbc;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute(
                "lines",
                jdbc.sql(
                                "select notice_line_id::text as value, name || ' ' || group_name as label from notice_line where notice_id = :id order by position")
                        .param("id", id)
                        .query(Choice.class)
                        .list());
        model.addAttribute("channels", List.of(Channel.IN_PERSON, Channel.PHONE));
        model.addAttribute("findings", List.of(NoticeResult.UPHELD, NoticeResult.REJECTED));
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("objection", new ObjectionForm(null, Channel.IN_PERSON, "", null, UUID.randomUUID()));
        return "notice/objection";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("objection") ObjectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure)) {
            form.check(model.getAttribute("lines") instanceof List<?> lines && lines.size() > 1, errors);
        }
        if (errors.hasErrors()) {
            return "notice/objection";
        }
        var number = notices.object(id, form);
        flash.addFlashAttribute("notice", "objection.taken");
        flash.addFlashAttribute("noticeArgs", new Object[] {FollowNumbers.shown(number)});
        return "redirect:/notices/" + id + "#objections";
    }

    @GetMapping("/{objection:[0-9]+}/answer")
    String edit(@PathVariable long objection, Model model) {
        model.addAttribute("voice", voice(model, objection));
        model.addAttribute("answer", new AnswerForm(null, ""));
        return "notice/answer";
    }

    @PostMapping("/{objection:[0-9]+}/answer")
    String update(
            @PathVariable long id,
            @PathVariable long objection,
            @Valid @ModelAttribute("answer") AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("voice", voice(model, objection));
        Screening.leak(form.words())
                .ifPresent(leak -> errors.rejectValue(
                        "words",
                        "leak." + leak.kind().name().toLowerCase(Locale.ROOT),
                        new Object[] {leak.piece()},
                        null));
        if (errors.hasErrors() || form.finding() == null) {
            return "notice/answer";
        }
        notices.answer(objection, form.finding(), form.words());
        flash.addFlashAttribute("notice", "objection.answered");
        return "redirect:/notices/" + id + "#objections";
    }

    private static NoticePage.Voice voice(Model model, long objection) {
        if (!(model.getAttribute("page") instanceof NoticePage page)) {
            throw new NotFound();
        }
        return page.objections().stream()
                .filter(one -> one.id() == objection)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
