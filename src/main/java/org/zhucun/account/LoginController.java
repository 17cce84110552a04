package org.zhucun.account;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Open;

/** The door. The form itself is answered by Spring Security. */
@Open
@Controller
@RequestMapping("/login")
class LoginController {

    static final String TYPED = "login.typed";

    private final ObjectProvider<SampleAccounts> samples;
    private final Parameters parameters;

    LoginController(ObjectProvider<SampleAccounts> samples, Parameters parameters) {
        this.samples = samples;
        this.parameters = parameters;
    }

    @GetMapping
    String index(
            @RequestParam Map<String, String> why,
            @SessionAttribute(name = TYPED, required = false) @Nullable String typed,
            HttpSession session,
            Model model) {
        if (SignedInAccount.principal() != null) {
            return "redirect:/";
        }
        session.removeAttribute(TYPED);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "problem",
                why.containsKey("locked") ? "login.locked" : why.containsKey("error") ? "login.wrong" : null);
        model.addAttribute(
                "notice", why.containsKey("out") ? "login.out" : why.containsKey("over") ? "login.over" : null);
        model.addAttribute("failures", String.valueOf(parameters.limit("login.failures")));
        model.addAttribute("minutes", String.valueOf(parameters.limit("login.lock-minutes")));
        var sample = samples.getIfAvailable();
        model.addAttribute("samples", sample == null ? null : sample.shown());
        model.addAttribute("loading", sample == null ? null : sample.loading());
        return "account/login";
    }
}
