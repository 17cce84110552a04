package org.zhucun.account;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.AfterTheEnd;
import org.zhucun.viewer.Open;

/** Changing one's own password; the first login comes here before anything else. */
@AfterTheEnd
@Open(signedIn = true)
@Controller
@RequestMapping("/me/password")
class PasswordController {

    private final Passwords passwords;
    private final OwnSessions sessions;
    private final Parameters parameters;

    PasswordController(Passwords passwords, OwnSessions sessions, Parameters parameters) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.parameters = parameters;
    }

    @ModelAttribute
    void rules(Model model) {
        model.addAttribute("minLength", String.valueOf(parameters.limit("password.min-length")));
        model.addAttribute("classes", String.valueOf(parameters.limit("password.classes")));
        model.addAttribute("first", SignedInAccount.required().mustChangePassword());
    }

    @GetMapping
    String edit(@ModelAttribute("password") PasswordForm form) {
        return "account/password";
    }

    @PostMapping
    String update(
            @Valid @ModelAttribute("password") PasswordForm form,
            BindingResult errors,
            HttpSession session,
            RedirectAttributes flash) {
        var me = SignedInAccount.required();
        if (!errors.hasErrors()) {
            if (!passwords.isCurrent(me.id(), form.present())) {
                errors.rejectValue("present", "wrong");
            }
            if (!form.wanted().equals(form.again())) {
                errors.rejectValue("again", "differs");
            }
            if (form.wanted().equals(form.present())) {
                errors.rejectValue("wanted", "same");
            }
            passwords.fault(form.wanted(), me.getUsername()).ifPresent(fault -> errors.rejectValue("wanted", fault));
        }
        if (errors.hasErrors()) {
            return "account/password";
        }
        passwords.change(me.id(), form.wanted());
        sessions.endAll(me.getUsername(), session.getId());
        SignedInAccount.become(me.withNewPassword());
        flash.addFlashAttribute("notice", "password.changed");
        return "redirect:/me";
    }
}
