package org.zhucun.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.NotFound;

/** Ends an account, opens it again, or gives it a new one-time password; each signs its holder out. */
@Controller
@RequestMapping("/admin/accounts/{id:\\d+}")
@Allowed(Role.ADMINISTRATOR)
class AccountEndingController {

    private final Accounts accounts;
    private final AccountRegister register;
    private final OwnSessions sessions;

    AccountEndingController(Accounts accounts, AccountRegister register, OwnSessions sessions) {
        this.accounts = accounts;
        this.register = register;
        this.sessions = sessions;
    }

    @PostMapping("/ending")
    String end(@PathVariable long id, RedirectAttributes flash) {
        var account = account(id);
        register.end(account);
        sessions.endAll(account.username(), null);
        flash.addFlashAttribute("notice", "account.ended");
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable long id, RedirectAttributes flash) {
        register.reopen(account(id));
        flash.addFlashAttribute("notice", "account.reopened");
        return "redirect:/admin/accounts/" + id;
    }

    /** The password is shown in this answer and kept nowhere, so there is no redirect. */
    @PostMapping("/password")
    String resetPassword(@PathVariable long id, Model page) {
        var account = account(id);
        var oneTime = register.oneTimePassword();
        register.resetPassword(account, oneTime);
        sessions.endAll(account.username(), null);
        page.addAttribute("id", id);
        page.addAttribute("username", account.username());
        page.addAttribute("oneTime", oneTime);
        return "account/issued";
    }

    private AccountPage account(long id) {
        return accounts.find(id).orElseThrow(NotFound::new);
    }
}
