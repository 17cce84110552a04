package org.zhucun.meeting;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
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
import org.zhucun.division.Divisions;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Shows;

/** The lists of a village's bodies: who is due at their meetings. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/meetings/rosters")
class RosterController {

    private final Roster roster;
    private final Divisions divisions;
    private final Shows shows;

    RosterController(Roster roster, Divisions divisions, Shows shows) {
        this.roster = roster;
        this.divisions = divisions;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(defaultValue = "REPRESENTATIVES") MeetingKind kind,
            Model model) {
        var own = Viewers.required().prefix();
        var where = own.length() == 12 ? own : village == null ? "" : village;
        var body = DueList.BODIES.contains(kind) ? kind : MeetingKind.REPRESENTATIVES;
        model.addAttribute("roster", blank(where, body));
        fill(where, body, model);
        return "meeting/roster";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @Valid @ModelAttribute("roster") RosterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        divisions.check(form.village(), errors);
        if (errors.hasErrors()) {
            fill(
                    form.village() == null ? "" : form.village(),
                    form.kind() == null ? MeetingKind.REPRESENTATIVES : form.kind(),
                    model);
            return "meeting/roster";
        }
        roster.seat(form.village(), form.kind(), MeetingForm.lines(form.names()), form.since(), form.source());
        flash.addFlashAttribute("notice", "roster.seated");
        return at(form.village(), form.kind());
    }

    @PostMapping("/{id:[0-9]+}/ending")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String end(
            @PathVariable long id,
            @Valid @ModelAttribute("seat") SeatEndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var held = roster.held(id);
        if (!errors.hasErrors() && form.until().isBefore(held.since())) {
            errors.rejectValue("until", "Early", new Object[] {held.since().toString()}, null);
        }
        if (errors.hasErrors()) {
            model.addAttribute("ending", id);
            model.addAttribute("roster", blank(held.villageCode(), held.kind()));
            fill(held.villageCode(), held.kind(), model);
            return "meeting/roster";
        }
        roster.end(id, form.until(), form.because());
        flash.addFlashAttribute("notice", "roster.ended");
        return at(held.villageCode(), held.kind());
    }

    private RosterForm blank(String village, MeetingKind kind) {
        return new RosterForm(
                village,
                kind,
                String.join("\n", roster.known(village, kind)),
                shows.now().today(),
                "");
    }

    private void fill(String village, MeetingKind kind, Model model) {
        var show = shows.now();
        model.addAttribute("village", village);
        model.addAttribute("kind", kind);
        model.addAttribute("body", show.word("meeting.kind", kind));
        model.addAttribute("seats", roster.seats(village, kind));
        model.addAttribute("former", roster.former(village, kind));
        model.addAttribute("today", show.today());
        model.addAttribute("works", MeetingPages.works());
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("kinds", Choice.words(show, "meeting.kind", DueList.BODIES.toArray(MeetingKind[]::new)));
    }

    private static String at(String village, MeetingKind kind) {
        return "redirect:/meetings/rosters?village=" + village + "&kind=" + kind;
    }
}
