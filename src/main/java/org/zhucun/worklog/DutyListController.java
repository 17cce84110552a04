package org.zhucun.worklog;

import static org.zhucun.viewer.Role.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The lists of duties and tasks, kept by an administrator in both languages. */
@Allowed(ADMINISTRATOR)
@Controller
@RequestMapping("/admin/duties")
class DutyListController {

    private final DutyDesk desk;
    private final ChangeLog log;
    private final Shows shows;

    DutyListController(DutyDesk desk, ChangeLog log, Shows shows) {
        this.desk = desk;
        this.log = log;
        this.shows = shows;
    }

    /** The latest list, or the one that was chosen. */
    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable Long list,
            @RequestParam(required = false) @Nullable Long before,
            Model page) {
        var lists = desk.lists();
        var chosen = lists.stream()
                .filter(one -> list == null || one.dutyListId() == list)
                .findFirst()
                .orElseThrow(NotFound::new);
        var show = shows.now();
        var rows = desk.of(chosen.dutyListId());
        page.addAttribute("lists", lists);
        page.addAttribute("chosen", chosen);
        page.addAttribute("rows", rows);
        page.addAttribute(
                "total", Show.count(rows.stream().filter(DutyDesk.Kept::isTask).count()));
        page.addAttribute("today", show.today());
        page.addAttribute("english", show.english());
        page.addAttribute("settable", desk.mayChange());
        page.addAttribute(
                "changes",
                log.ofRows("duty", rows.stream().map(DutyDesk.Kept::dutyId).toList(), before));
        return "worklog/duties";
    }

    @GetMapping("/lists/new")
    String blankList(Model page) {
        page.addAttribute("dutyList", DutyListForm.blank(null));
        return "worklog/duty-list";
    }

    @PostMapping("/lists")
    String createList(
            @Valid @ModelAttribute("dutyList") DutyListForm form, BindingResult errors, RedirectAttributes flash) {
        if (!errors.hasErrors() && desk.hasYear(form.validFrom().getYear())) {
            errors.rejectValue(
                    "validFrom",
                    "Taken",
                    new Object[] {String.valueOf(form.validFrom().getYear())},
                    null);
        }
        if (errors.hasErrors()) {
            return "worklog/duty-list";
        }
        desk.follow(form);
        flash.addFlashAttribute("notice", "dutyList.added");
        return "redirect:/admin/duties";
    }

    @GetMapping("/lists/{id:[0-9]+}/new")
    String blank(@PathVariable("id") long list, Model page) {
        page.addAttribute("duty", DutyForm.blank(null));
        return form(list, null, page);
    }

    @PostMapping("/lists/{id:[0-9]+}")
    String create(
            @PathVariable("id") long list,
            @Valid @ModelAttribute("duty") DutyForm form,
            BindingResult errors,
            Model page,
            RedirectAttributes flash) {
        var duty = form.duty();
        if (duty == null || duties(list).stream().noneMatch(one -> one.value().equals(duty.toString()))) {
            errors.rejectValue("duty", "NotNull");
        }
        if (form.same() != null
                && desk.known(list).stream().noneMatch(one -> one.value().equals(form.same()))) {
            errors.rejectValue("same", "Unknown");
        }
        if (errors.hasErrors() || duty == null) {
            return form(list, null, page);
        }
        desk.add(list, duty, form);
        flash.addFlashAttribute("notice", "duty.added");
        return "redirect:/admin/duties?list=" + list;
    }

    @GetMapping("/{id:[0-9]+}/edit")
    String edit(@PathVariable long id, Model page) {
        var kept = desk.find(id).orElseThrow(NotFound::new);
        page.addAttribute("duty", kept.form());
        return form(kept.dutyListId(), kept, page);
    }

    @PostMapping("/{id:[0-9]+}")
    String update(
            @PathVariable long id,
            @Valid @ModelAttribute("duty") DutyForm form,
            BindingResult errors,
            Model page,
            RedirectAttributes flash) {
        var kept = desk.find(id).orElseThrow(NotFound::new);
        if (errors.hasErrors()) {
            return form(kept.dutyListId(), kept, page);
        }
        desk.correct(kept, form);
        flash.addFlashAttribute("notice", "duty.corrected");
        return "redirect:/admin/duties?list=" + kept.dutyListId();
    }

    private String form(long list, DutyDesk.@Nullable Kept kept, Model page) {
        var found = desk.list(list).orElseThrow(NotFound::new);
        var show = shows.now();
        page.addAttribute("list", show.english() ? found.nameEn() : found.name());
        page.addAttribute("back", "/admin/duties?list=" + list);
        page.addAttribute("target", kept == null ? "/admin/duties/lists/" + list : "/admin/duties/" + kept.dutyId());
        page.addAttribute("title", show.say(title(kept)));
        page.addAttribute("added", kept == null);
        page.addAttribute("task", kept == null || kept.isTask());
        page.addAttribute("duties", duties(list));
        page.addAttribute("known", desk.known(list));
        return "worklog/duty";
    }

    private static String title(DutyDesk.@Nullable Kept kept) {
        return kept == null ? "duty.new" : kept.isTask() ? "duty.edit.task" : "duty.edit.duty";
    }

    private List<Choice> duties(long list) {
        var english = shows.now().english();
        return desk.of(list).stream()
                .filter(one -> !one.isTask())
                .map(one -> new Choice(String.valueOf(one.dutyId()), english ? one.nameEn() : one.name()))
                .toList();
    }
}
