package org.zhucun.attendance;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

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
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Asking for leave, and the answer of the town or the county. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/attendance/leaves")
class LeaveController {

    private static final int SIZE = 50;

    private final Attendance attendance;
    private final LeaveList list;
    private final LeaveRequests requests;
    private final Parameters parameters;
    private final ChangeLog log;
    private final Shows shows;

    LeaveController(
            Attendance attendance,
            LeaveList list,
            LeaveRequests requests,
            Parameters parameters,
            ChangeLog log,
            Shows shows) {
        this.attendance = attendance;
        this.list = list;
        this.requests = requests;
        this.parameters = parameters;
        this.log = log;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") LeaveFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var total = list.count(filter);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> LeaveRow.of(row, show))
                        .toList());
        model.addAttribute("total", Show.count(total));
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute("states", Choice.words(show, "leave.state", LeaveState.values()));
        model.addAttribute("asks", asks());
        return "attendance/leaves";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        page(id, model);
        model.addAttribute("decision", new DecisionForm(true, null));
        model.addAttribute("changes", log.of("leave_request", id, before));
        return "attendance/leave";
    }

    @Allowed({FIRST_SECRETARY, TEAM_MEMBER})
    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("leave", LeaveForm.blank(village(), shows.now().today()));
        choices(model);
        return "attendance/leave-new";
    }

    @Allowed({FIRST_SECRETARY, TEAM_MEMBER})
    @PostMapping
    String create(
            @Valid @ModelAttribute("leave") LeaveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(shows.now().today(), attendance.grace(), errors);
        }
        if (!errors.hasErrors() && attendance.askedOtherwise(form.wish(village()))) {
            errors.reject("sentOtherwise");
        }
        if (errors.hasErrors()) {
            choices(model);
            return "attendance/leave-new";
        }
        if (form.village() != null && !form.village().equals(village())) {
            throw new Refusal("signIn.refused.other");
        }
        var id = attendance.ask(form.wish(village()));
        flash.addFlashAttribute("notice", "leave.asked");
        return "redirect:/attendance/leaves/" + id;
    }

    @Allowed({COUNTY_REVIEWER, TOWN_CADRE})
    @PostMapping("/{id:[0-9]+}/decision")
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            page(id, model);
            model.addAttribute("changes", log.of("leave_request", id, null));
            return "attendance/leave";
        }
        if (form.isGranted()) {
            attendance.grant(id);
        } else {
            attendance.refuse(id, form.reason());
        }
        flash.addFlashAttribute("notice", form.isGranted() ? "leave.granted" : "leave.refused");
        return "redirect:/attendance/leaves/" + id;
    }

    @Allowed({FIRST_SECRETARY, TEAM_MEMBER})
    @PostMapping("/{id:[0-9]+}/withdrawal")
    String withdraw(@PathVariable long id, RedirectAttributes flash) {
        attendance.withdraw(id);
        flash.addFlashAttribute("notice", "leave.withdrawn");
        return "redirect:/attendance/leaves/" + id;
    }

    private void page(long id, Model model) {
        var row = list.find(id).orElseThrow(NotFound::new);
        var viewer = Viewers.required();
        var show = shows.now();
        model.addAttribute("page", LeavePage.of(row, show));
        model.addAttribute(
                "mayDecide",
                requests.findById(id).map(one -> one.mayDecide(viewer)).orElse(false));
        model.addAttribute(
                "mayWithdraw",
                viewer.actor().equals(row.person())
                        && (row.state() == LeaveState.REQUESTED
                                || row.state() == LeaveState.GRANTED
                                        && row.fromOn().isAfter(show.today())));
    }

    private void choices(Model model) {
        var show = shows.now();
        model.addAttribute("kinds", Choice.words(show, "leave.kind", LeaveKind.values()));
        model.addAttribute(
                "limit",
                parameters.whole("posting.leave-days", village(), show.today()).orElse(0));
    }

    private static boolean asks() {
        return List.of(FIRST_SECRETARY, TEAM_MEMBER).contains(Viewers.required().role());
    }

    private static String village() {
        return Viewers.required().prefix();
    }
}
