package org.zhucun.account;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;

@Controller
@RequestMapping("/admin/accounts/{id:\\d+}/postings")
@Allowed(Role.ADMINISTRATOR)
class PostingController {

    private final Accounts accounts;
    private final AccountRegister register;
    private final OwnSessions sessions;

    PostingController(Accounts accounts, AccountRegister register, OwnSessions sessions) {
        this.accounts = accounts;
        this.register = register;
        this.sessions = sessions;
    }

    @ModelAttribute
    void choices(@PathVariable long id, Model page) {
        page.addAttribute("holder", account(id));
        page.addAttribute("roles", accounts.roles());
        page.addAttribute("places", accounts.places());
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("posting") PostingForm form) {
        return "account/posting";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("posting") PostingForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        form.check(Viewers.required().prefix(), errors);
        if (errors.hasErrors()) {
            return "account/posting";
        }
        register.give(account(id), form);
        flash.addFlashAttribute("notice", "posting.given");
        return "redirect:/admin/accounts/" + id;
    }

    /** Whoever loses a posting is signed out, because a session remembers what it acts for. */
    @PostMapping("/{posting:\\d+}/ending")
    String end(@PathVariable long id, @PathVariable long posting, RedirectAttributes flash) {
        var account = account(id);
        register.endPosting(account, posting);
        sessions.endAll(account.username(), null);
        flash.addFlashAttribute("notice", "posting.ended");
        return "redirect:/admin/accounts/" + id;
    }

    private AccountPage account(long id) {
        return accounts.find(id).orElseThrow(NotFound::new);
    }
}
