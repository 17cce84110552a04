package org.zhucun.meeting;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
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
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.division.Divisions;
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Chips;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/meetings")
class MeetingController {

    private static final int SIZE = 50;

    private final MeetingList list;
    private final MeetingPages pages;
    private final Meetings meetings;
    private final LastTime lastTime;
    private final ChangeLog log;
    private final AttachmentShelf shelf;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    MeetingController(
            MeetingList list,
            MeetingPages pages,
            Meetings meetings,
            LastTime lastTime,
            ChangeLog log,
            AttachmentShelf shelf,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.pages = pages;
        this.meetings = meetings;
        this.lastTime = lastTime;
        this.log = log;
        this.shelf = shelf;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") MeetingFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> MeetingRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("works", MeetingPages.works());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        choices(model, show);
        return "meeting/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("meeting", id, before));
        model.addAttribute("megabytes", shelf.megabytes());
        return "meeting/show";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String blank(
            @RequestParam(defaultValue = "REPRESENTATIVES") MeetingKind kind,
            @RequestParam(required = false) @Nullable String village,
            Model model) {
        var own = Viewers.required().prefix();
        var where = own.length() == 12 ? own : village == null ? "" : village;
        model.addAttribute(
                "meeting",
                new MeetingForm(
                        where, kind, "", shows.now().today(), null, lastTime.place(where, kind), null, null, "", null));
        choices(model, shows.now());
        return "meeting/new";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @Valid @ModelAttribute("meeting") MeetingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        divisions.check(form.village(), errors);
        if (!errors.hasErrors()) {
            meetings.check(form.village(), form.kind(), form.heldOn(), form.due(), form.dueBecause(), errors);
        }
        if (!errors.hasErrors() && meetings.isCalled(form.invitation())) {
            errors.rejectValue("title", "Twice");
        }
        if (errors.hasErrors()) {
            choices(model, shows.now());
            return "meeting/new";
        }
        var id = meetings.call(form.invitation());
        flash.addFlashAttribute("notice", "meeting.called");
        return "redirect:/meetings/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") MeetingFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("meeting.index.title"),
                Stream.of("village", "kind", "title", "heldOn", "place", "due", "came", "subjects", "state")
                        .map(column -> show.say("meeting.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter, row -> rows.accept(MeetingRow.of(row, show).cells())),
                response);
    }

    private void choices(Model model, Show show) {
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("kinds", Choice.words(show, "meeting.kind", MeetingKind.values()));
        model.addAttribute("states", Choice.words(show, "meeting.state", MeetingState.values()));
        model.addAttribute("years", Choice.years(show, 6));
    }

    private static List<Figure> figures(MeetingList.Sum sum, MeetingFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(
                                show,
                                show.say("meeting.figures.all"),
                                sum.total(),
                                "meeting.unit",
                                here.without("state"))
                        .identified("total"),
                figure(MeetingState.CALLED, sum.called(), filter, here, show),
                figure(MeetingState.RECORDED, sum.recorded(), filter, here, show),
                figure(MeetingState.CONFIRMED, sum.confirmed(), filter, here, show));
    }

    private static Figure figure(MeetingState state, long count, MeetingFilter filter, Here here, Show show) {
        return Figure.filter(
                show,
                show.word("meeting.state", state),
                count,
                "meeting.unit",
                here,
                "state",
                state.name(),
                filter.state());
    }

    private List<Chip> chips(MeetingFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "notice.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add("kind", show.word("meeting.kind", MeetingKind.values(), filter.kind()));
        chips.add("state", show.word("meeting.state", MeetingState.values(), filter.state()));
        chips.add("year", filter.year());
        return chips.list();
    }
}
