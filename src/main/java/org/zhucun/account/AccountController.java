package org.zhucun.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/admin/accounts")
@Allowed(Role.ADMINISTRATOR)
class AccountController {

    private static final int SIZE = 50;

    private final Accounts accounts;
    private final AccountRegister register;
    private final Exports exports;
    private final ChangeLog log;
    private final Shows shows;

    AccountController(Accounts accounts, AccountRegister register, Exports exports, ChangeLog log, Shows shows) {
        this.accounts = accounts;
        this.register = register;
        this.exports = exports;
        this.log = log;
        this.shows = shows;
    }

    @ModelAttribute
    void choices(Model page) {
        page.addAttribute("roles", accounts.roles());
        page.addAttribute("places", accounts.places());
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") AccountFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var total = accounts.count(filter);
        var current = Math.max(1, Math.min(page, (int) ((total + SIZE - 1) / SIZE)));
        model.addAttribute("rows", accounts.page(filter, current, SIZE));
        model.addAttribute("total", Show.count(total));
        model.addAttribute("pager", Pager.of(here, current, SIZE, total));
        model.addAttribute(
                "states",
                Stream.of("ACTIVE", "UNUSED", "LOCKED", "ENDED")
                        .map(state -> new Choice(state, shows.now().word("account.state", state)))
                        .toList());
        model.addAttribute(
                "narrowed",
                Stream.of(filter.q(), filter.role(), filter.place(), filter.state())
                        .anyMatch(one -> one != null));
        model.addAttribute("xlsx", here.at("/admin/accounts/export.xlsx"));
        model.addAttribute("csv", here.at("/admin/accounts/export.csv"));
        return "account/index";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model page) {
        page.addAttribute("account", accounts.find(id).orElseThrow(NotFound::new));
        page.addAttribute("changes", log.ofAccount(id, before));
        return "account/show";
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("account") AccountForm form) {
        return "account/new";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("account") AccountForm form, BindingResult errors, Model page) {
        form.posting().check(Viewers.required().prefix(), errors);
        if (errors.hasErrors()) {
            return "account/new";
        }
        var oneTime = register.oneTimePassword();
        try {
            page.addAttribute("id", register.create(form, oneTime));
        } catch (DuplicateKeyException taken) {
            errors.rejectValue("username", "taken");
            return "account/new";
        }
        page.addAttribute("username", form.username());
        page.addAttribute("oneTime", oneTime);
        return "account/issued";
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@PathVariable long id, Model page) {
        var account = accounts.find(id).orElseThrow(NotFound::new);
        page.addAttribute("account", new NameForm(account.name(), account.version()));
        page.addAttribute("id", id);
        return "account/edit";
    }

    @PostMapping("/{id:\\d+}")
    String update(
            @PathVariable long id,
            @Valid @ModelAttribute("account") NameForm form,
            BindingResult errors,
            Model page,
            RedirectAttributes flash) {
        var account = accounts.find(id).orElseThrow(NotFound::new);
        if (errors.hasErrors()) {
            page.addAttribute("id", id);
            return "account/edit";
        }
        register.rename(account, form);
        flash.addFlashAttribute("notice", "account.renamed");
        return "redirect:/admin/accounts/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") AccountFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("account.title"),
                Stream.of("username", "name", "postings", "state", "lastLogin")
                        .map(head -> show.say("account." + head))
                        .toList(),
                filter.recorded(),
                taker -> {
                    var pages = (int) ((accounts.count(filter) + 999) / 1000);
                    for (var page = 1; page <= pages; page++) {
                        accounts.page(filter, page, 1000)
                                .forEach(row -> taker.accept(List.of(
                                        row.username(), row.name(), row.postings(), row.state(), row.lastLogin())));
                    }
                },
                response);
    }
}
