package org.zhucun.attendance;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.AfterTheEnd;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

/** Signing in for a day. */
@Allowed({FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/attendance")
class SignInController {

    private final Attendance attendance;

    SignInController(Attendance attendance) {
        this.attendance = attendance;
    }

    @AfterTheEnd
    @PostMapping
    String create(@Valid @ModelAttribute("signIn") SignInForm form, BindingResult errors, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            throw new Refusal("signIn.refused.form");
        }
        if (form.village() != null && !form.village().equals(Viewers.required().prefix())) {
            throw new Refusal("signIn.refused.other");
        }
        var correction = attendance.signIn(form.signedIn(Viewers.required().prefix()));
        flash.addFlashAttribute("notice", correction.isPresent() ? "signIn.late" : "signIn.kept");
        return correction.map(id -> "redirect:/attendance/corrections/" + id).orElse("redirect:/attendance");
    }
}
