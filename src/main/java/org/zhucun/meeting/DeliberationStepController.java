package org.zhucun.meeting;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.Locale;
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
import org.zhucun.notice.Screening;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The steps of 四议两公开: the next meeting, the proposal sent, the two disclosures, or giving it up. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/deliberations/{id:[0-9]+}")
class DeliberationStepController {

    private final Deliberations deliberations;
    private final DeliberationPages pages;
    private final LastTime lastTime;
    private final Meetings meetings;
    private final Shows shows;

    DeliberationStepController(
            Deliberations deliberations, DeliberationPages pages, LastTime lastTime, Meetings meetings, Shows shows) {
        this.deliberations = deliberations;
        this.pages = pages;
        this.lastTime = lastTime;
        this.meetings = meetings;
        this.shows = shows;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        var page = pages.of(id);
        model.addAttribute("page", page);
        if (page.next() != null) {
            model.addAttribute(
                    "listed",
                    meetings.listed(page.villageCode(), page.next(), shows.now().today())
                            .orElse(null));
        }
    }

    @GetMapping("/meetings/new")
    String blank(
            @PathVariable long id, @ModelAttribute(name = "page", binding = false) DeliberationPage page, Model model) {
        if (page.next() == null) {
            throw new Refusal("deliberation.stage.none");
        }
        var today = shows.now().today();
        model.addAttribute(
                "stage",
                new StageForm(
                        page.next(),
                        deliberations
                                .soonest(id, page.next())
                                .filter(today::isBefore)
                                .orElse(today),
                        lastTime.place(page.villageCode(), page.next()),
                        null,
                        null,
                        null));
        return "meeting/stage";
    }

    @PostMapping("/meetings")
    String call(
            @PathVariable long id,
            @Valid @ModelAttribute("stage") StageForm form,
            BindingResult errors,
            @ModelAttribute(name = "page", binding = false) DeliberationPage page,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            deliberations
                    .soonest(id, form.stage())
                    .filter(form.heldOn()::isBefore)
                    .ifPresent(soonest -> errors.rejectValue(
                            "heldOn", "Soon", new Object[] {shows.now().prose(soonest)}, null));
            meetings.check(page.villageCode(), form.stage(), form.heldOn(), form.due(), form.dueBecause(), errors);
        }
        if (errors.hasErrors()) {
            return "meeting/stage";
        }
        var meeting = deliberations.call(
                id,
                form.stage(),
                form.heldOn(),
                form.place(),
                form.due(),
                form.dueBecause(),
                MeetingForm.lines(form.names()));
        flash.addFlashAttribute("notice", "meeting.called");
        return "redirect:/meetings/" + meeting;
    }

    @PostMapping("/sending")
    String send(@PathVariable long id, RedirectAttributes flash) {
        deliberations.send(id, shows.now().today());
        return back(id, "deliberation.sent.done", flash);
    }

    @GetMapping("/{which:resolution|result}/new")
    String disclose(@PathVariable String which, Model model) {
        model.addAttribute("which", which);
        model.addAttribute("disclosure", new DisclosureForm("", ""));
        return "meeting/disclosure";
    }

    @PostMapping("/{which:resolution|result}")
    String disclosed(
            @PathVariable long id,
            @PathVariable String which,
            @Valid @ModelAttribute("disclosure") DisclosureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Screening.leak(form.text())
                .ifPresent(leak -> errors.rejectValue(
                        "text",
                        "leak." + leak.kind().name().toLowerCase(Locale.ROOT),
                        new Object[] {leak.piece()},
                        null));
        if (errors.hasErrors()) {
            model.addAttribute("which", which);
            return "meeting/disclosure";
        }
        var notice = which.equals("resolution")
                ? deliberations.discloseResolution(id, form.text(), form.place())
                : deliberations.discloseResult(id, form.text(), form.place());
        flash.addFlashAttribute("notice", "notice.prepared");
        return "redirect:/notices/" + notice;
    }

    @PostMapping("/abandonment")
    String abandon(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        if (because == null || because.length() < 2 || because.length() > 200) {
            throw new Refusal("meeting.cancel.reason");
        }
        deliberations.abandon(id, because);
        return back(id, "deliberation.abandoned.done", flash);
    }

    private static String back(long id, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return "redirect:/deliberations/" + id;
    }
}
