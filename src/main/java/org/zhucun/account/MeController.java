package org.zhucun.account;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.AfterTheEnd;
import org.zhucun.viewer.Open;
import org.zhucun.web.NotFound;

/** My account: who I am here, where I am signed in. */
@AfterTheEnd
@Open(signedIn = true)
@Controller
@RequestMapping("/me")
class MeController {

    private final OwnSessions sessions;
    private final Logins logins;

    MeController(OwnSessions sessions, Logins logins) {
        this.sessions = sessions;
        this.logins = logins;
    }

    @GetMapping
    String show(HttpSession session, Model model) {
        var me = SignedInAccount.required();
        model.addAttribute("me", new Me(me.getUsername(), me.name(), me.lastLogin()));
        model.addAttribute("postings", logins.postings(me.id()));
        model.addAttribute("current", me.posting().postingId());
        model.addAttribute("sessions", sessions.of(me.getUsername(), session.getId()));
        return "account/me";
    }

    @PostMapping("/posting")
    String posting(@RequestParam long posting) {
        var me = SignedInAccount.required();
        var chosen = logins.postings(me.id()).stream()
                .filter(choice -> choice.postingId() == posting)
                .findFirst()
                .orElseThrow(NotFound::new);
        SignedInAccount.become(me.actingFor(chosen));
        return "redirect:/";
    }

    @PostMapping("/sessions/end")
    String end(@RequestParam String number, RedirectAttributes flash) {
        sessions.end(SignedInAccount.required().getUsername(), number);
        flash.addFlashAttribute("notice", "me.session.ended");
        return "redirect:/me";
    }

    record Me(String username, String name, java.time.@org.jspecify.annotations.Nullable Instant lastLogin) {}
}
