package org.zhucun.meeting;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

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
import org.zhucun.web.Choice;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Writes down what happened at a meeting. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/meetings/{id:[0-9]+}/record")
class RecordController {

    private final MeetingPages pages;
    private final Meetings meetings;
    private final Shows shows;

    RecordController(MeetingPages pages, Meetings meetings, Shows shows) {
        this.pages = pages;
        this.meetings = meetings;
        this.shows = shows;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        var page = pages.of(id);
        var show = shows.now();
        model.addAttribute("page", page);
        model.addAttribute(
                "people",
                page.attendees().stream()
                        .map(one -> new Choice(one.name(), show.fullName(one.name())))
                        .toList());
    }

    @GetMapping
    String edit(@PathVariable long id, @ModelAttribute(name = "page", binding = false) MeetingPage page, Model model) {
        meetings.refuseUnlessMeeting(id);
        var came = page.attendees().stream().filter(MeetingPage.Attendee::came).toList();
        model.addAttribute(
                "record",
                new RecordForm(
                        page.came(),
                        page.chair(),
                        page.recorder(),
                        Show.text(page.minutes()).equals(Show.NONE) ? "" : Show.text(page.minutes()),
                        came.stream().map(MeetingPage.Attendee::name).toList(),
                        null,
                        page.version(),
                        page.subjects().stream()
                                .map(subject -> new RecordForm.Vote(
                                        subject.id(), subject.votesFor(), subject.votesAgainst(), subject.abstained()))
                                .toList()));
        return "meeting/record";
    }

    @PostMapping
    String update(
            @PathVariable long id,
            @Valid @ModelAttribute("record") RecordForm form,
            BindingResult errors,
            @ModelAttribute(name = "page", binding = false) MeetingPage page,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(page, errors);
        }
        if (!errors.hasErrors() && form.version() != page.version()) {
            errors.reject("conflict");
        }
        if (errors.hasErrors()) {
            return "meeting/record";
        }
        meetings.record(id, form.happened(page));
        flash.addFlashAttribute("notice", "meeting.recorded");
        return "redirect:/meetings/" + id;
    }
}
