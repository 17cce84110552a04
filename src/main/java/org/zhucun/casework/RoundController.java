package org.zhucun.casework;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The rounds of villages: many households in one meeting, one notice, one submission. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/rounds")
class RoundController {

    private static final String ONE = "/{code:[0-9]{12}}/{kind}/{year:20[0-9]{2}}";

    private final Rounds rounds;
    private final Batches batches;
    private final Cases cases;
    private final CaseStarts starts;
    private final Shows shows;

    RoundController(Rounds rounds, Batches batches, Cases cases, CaseStarts starts, Shows shows) {
        this.rounds = rounds;
        this.batches = batches;
        this.cases = cases;
        this.starts = starts;
        this.shows = shows;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable Integer year, Model model) {
        var show = shows.now();
        var chosen = year == null ? show.today().getYear() : year;
        var rows = rounds.all(chosen);
        model.addAttribute("rows", rows);
        model.addAttribute("total", rows.size());
        model.addAttribute("year", String.valueOf(chosen));
        model.addAttribute("years", Choice.years(show, 6));
        model.addAttribute("villages", starts.villages());
        model.addAttribute("opens", CaseStarts.opens());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        return "casework/rounds";
    }

    /** The form of the list chooses by parameters; the round has an address of its own. */
    @GetMapping("/chosen")
    String choose(
            @RequestParam String village,
            @RequestParam(defaultValue = RoundPage.ALL) String kind,
            @RequestParam int year) {
        var of = kind(kind);
        return "redirect:/rounds/" + village.replaceAll("[^0-9]", "") + "/" + (of == null ? RoundPage.ALL : of) + "/"
                + year;
    }

    /** A kind by its name; null for all kinds together. */
    private static @Nullable Kind kind(String name) {
        return name.equals(RoundPage.ALL)
                ? null
                : Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    @GetMapping(ONE)
    String show(@PathVariable("code") String village, @PathVariable String kind, @PathVariable int year, Model model) {
        fill(village, kind, year, model);
        return "casework/round";
    }

    @PostMapping(ONE + "/openings")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String propose(
            @PathVariable("code") String village,
            @PathVariable String kind,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable List<Long> households,
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(defaultValue = "false") boolean together,
            RedirectAttributes flash) {
        var of = kind(kind);
        if (of == null) {
            throw new NotFound();
        }
        if (day.getYear() != year || day.isAfter(shows.now().today())) {
            throw new Refusal("round.day", String.valueOf(year));
        }
        return told(
                batches.propose(village, of, year, chosen(households), day, said(statement)),
                "round.proposed",
                "round.proposed.partly",
                village,
                together ? RoundPage.ALL : kind,
                year,
                flash);
    }

    @PostMapping(ONE + "/meetings")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String call(
            @PathVariable("code") String village,
            @PathVariable String kind,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable List<Long> ids,
            @Valid @ModelAttribute("call") MeetingCallForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var waiting = ofRound(village, kind, year, ids);
        cases.checkCall(waiting, form, errors);
        if (errors.hasErrors()) {
            fill(village, kind, year, model);
            return "casework/round";
        }
        flash.addFlashAttribute("notice", "meeting.called");
        return "redirect:/meetings/" + cases.callMeeting(waiting, form);
    }

    @PostMapping(ONE + "/notices")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String post(
            @PathVariable("code") String village,
            @PathVariable String kind,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam(required = false) @Nullable String place,
            RedirectAttributes flash) {
        if (place == null || place.length() < 2 || place.length() > 100) {
            throw new Refusal("case.place.missing");
        }
        flash.addFlashAttribute("notice", "case.notice.prepared");
        return "redirect:/notices/" + cases.prepareNotice(ofRound(village, kind, year, ids), place);
    }

    @PostMapping(ONE + "/steps")
    String take(
            @PathVariable("code") String village,
            @PathVariable String kind,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam Stage stage,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes flash) {
        var result = batches.take(
                ofRound(village, kind, year, ids),
                stage,
                shows.now().today(),
                stage.is(Stage.Sort.ANNOUNCEMENT) ? note : said(note));
        return told(result, "round.taken", "round.taken.partly", village, kind, year, flash);
    }

    private void fill(String village, String kind, int year, Model model) {
        var show = shows.now();
        model.addAttribute("page", rounds.of(village, kind(kind), year));
        model.addAttribute("listed", cases.listed(village));
        model.addAttribute("today", show.today());
        if (!model.containsAttribute("call")) {
            model.addAttribute("call", new MeetingCallForm(show.today(), show.say("case.place.meeting"), null, null));
        }
    }

    /** Those that were ticked; a case of another round is none of them. */
    private List<Long> ofRound(String village, String kind, int year, @Nullable List<Long> ids) {
        var ticked = chosen(ids);
        if (!rounds.hold(village, kind(kind), year, ticked)) {
            throw new NotFound();
        }
        return ticked;
    }

    private static List<Long> chosen(@Nullable List<Long> ids) {
        if (ids == null || ids.isEmpty()) {
            throw new Refusal("round.nobody");
        }
        return ids;
    }

    private static String said(@Nullable String words) {
        if (words == null || words.length() < 2 || words.length() > 1000) {
            throw new Refusal("case.reason.missing");
        }
        return words;
    }

    private static String told(
            Batches.Result result,
            String all,
            String partly,
            String village,
            String kind,
            int year,
            RedirectAttributes flash) {
        flash.addFlashAttribute("notice", result.refused().isEmpty() ? all : partly);
        flash.addFlashAttribute(
                "noticeArgs", new Object[] {result.done(), result.refused().size()});
        flash.addFlashAttribute("refused", new java.util.ArrayList<>(result.refused()));
        return "redirect:/rounds/" + village + "/" + kind + "/" + year;
    }
}
