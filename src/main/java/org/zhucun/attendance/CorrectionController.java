package org.zhucun.attendance;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.history.ChangeLog;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Fact;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** A day that was otherwise: said by one, confirmed by another. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
class CorrectionController {

    private final Attendance attendance;
    private final CorrectionList list;
    private final Corrections corrections;
    private final MonthSheets sheets;
    private final ChangeLog log;
    private final Shows shows;

    CorrectionController(
            Attendance attendance,
            CorrectionList list,
            Corrections corrections,
            MonthSheets sheets,
            ChangeLog log,
            Shows shows) {
        this.attendance = attendance;
        this.list = list;
        this.corrections = corrections;
        this.sheets = sheets;
        this.log = log;
        this.shows = shows;
    }

    @Allowed({TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
    @GetMapping("/attendance/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/corrections/new")
    String blank(
            @PathVariable String village,
            @PathVariable String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        whose(village, person, model);
        model.addAttribute("correction", CorrectionForm.blank(day));
        return "attendance/correction-new";
    }

    @Allowed({TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
    @PostMapping("/attendance/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/corrections")
    String create(
            @PathVariable String village,
            @PathVariable String person,
            @Valid @ModelAttribute("correction") CorrectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        whose(village, person, model);
        if (errors.hasErrors()) {
            return "attendance/correction-new";
        }
        var id = attendance.correct(village, person, form.day(), form.present(), form.why());
        flash.addFlashAttribute("notice", "correction.asked");
        return "redirect:/attendance/corrections/" + id;
    }

    @GetMapping("/attendance/corrections/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        page(id, model);
        model.addAttribute("decision", new DecisionForm(true, null));
        model.addAttribute("changes", log.of("attendance_correction", id, before));
        return "attendance/correction";
    }

    @Allowed({COUNTY_REVIEWER, TOWN_CADRE})
    @PostMapping("/attendance/corrections/{id:[0-9]+}/decision")
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            page(id, model);
            model.addAttribute("changes", log.of("attendance_correction", id, null));
            return "attendance/correction";
        }
        if (form.isGranted()) {
            attendance.confirmCorrection(id);
        } else {
            attendance.refuseCorrection(id, form.reason());
        }
        flash.addFlashAttribute("notice", form.isGranted() ? "correction.confirmed" : "correction.refused");
        return "redirect:/attendance/corrections/" + id;
    }

    /** Only the town speaks of others; who is posted speaks of the own days. */
    private void whose(String village, String person, Model model) {
        var viewer = Viewers.required();
        if (!viewer.is(Role.TOWN_CADRE) && !viewer.actor().equals(person)) {
            throw new Refusal("correction.refused.other");
        }
        var show = shows.now();
        var sheet = sheets.of(person, village, YearMonth.from(show.today()));
        model.addAttribute("whose", sheet.whose());
        model.addAttribute(
                "answers",
                List.of(
                        new Choice("true", show.say("correction.present.true")),
                        new Choice("false", show.say("correction.present.false"))));
    }

    private void page(long id, Model model) {
        var row = list.find(id).orElseThrow(NotFound::new);
        var show = shows.now();
        model.addAttribute("row", row);
        model.addAttribute(
                "title",
                show.say(
                        "correction.title",
                        show.name(row.name()),
                        show.say(
                                row.present() ? "correction.line.present" : "correction.line.absent",
                                show.prose(row.day()))));
        model.addAttribute("state", show.word("correction.state", row.state()));
        model.addAttribute("css", MonthPages.css(row.state().name()));
        model.addAttribute("facts", facts(row, show));
        model.addAttribute(
                "month",
                "/attendance/" + row.villageCode() + "/" + row.person() + "?month=" + YearMonth.from(row.day()));
        model.addAttribute(
                "mayDecide",
                corrections
                        .findById(id)
                        .map(one -> one.mayDecide(Viewers.required()))
                        .orElse(false));
    }

    private static List<Fact> facts(CorrectionList.Row row, Show show) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(show.say("correction.why"), row.why()));
        facts.add(new Fact(
                show.say("correction.askedBy"),
                show.say("leave.decided.by", show.name(row.askedBy()), show.prose(row.askedOn()))));
        if (row.decidedBy() != null) {
            facts.add(new Fact(
                    show.say("leave.decided"),
                    show.say("leave.decided.by", show.name(row.decidedBy()), show.prose(row.decidedOn()))));
        }
        if (row.because() != null) {
            facts.add(new Fact(show.say("leave.because"), row.because()));
        }
        return facts;
    }
}
