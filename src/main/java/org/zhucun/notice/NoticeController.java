package org.zhucun.notice;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
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
@RequestMapping("/notices")
class NoticeController {

    private static final int SIZE = 50;
    private static final List<String> STATES = List.of("PREPARED", "AHEAD", "RUNNING", "DUE", "ENDED", "WITHDRAWN");

    private final NoticeList list;
    private final NoticePages pages;
    private final Notices notices;
    private final NoticeWords words;
    private final ChangeLog log;
    private final AttachmentShelf shelf;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    NoticeController(
            NoticeList list,
            NoticePages pages,
            Notices notices,
            NoticeWords words,
            ChangeLog log,
            AttachmentShelf shelf,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.pages = pages;
        this.notices = notices;
        this.words = words;
        this.log = log;
        this.shelf = shelf;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") NoticeFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> NoticeRow.of(row, words, show))
                        .toList());
        model.addAttribute("figures", figures(sum, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("works", NoticePages.works());
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        choices(model, show);
        return "notice/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("notice", id, before));
        model.addAttribute("megabytes", shelf.megabytes());
        model.addAttribute("today", shows.now().today());
        return "notice/show";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String blank(@RequestParam(required = false) @Nullable Long corrects, Model model) {
        var own = Viewers.required().prefix();
        var village = own.length() == 12 ? own : "";
        if (corrects == null) {
            model.addAttribute(
                    "sheet", new NoticeForm(village, NoticeKind.OTHER, null, null, null, "", null, null, null, null));
        } else {
            var old = pages.of(corrects);
            var posted = pages.posted(corrects);
            var lines = pages.linesOf(corrects).stream()
                    .map(line ->
                            String.join("，", line.name(), line.group(), words.decision(line.decision(), shows.now())))
                    .collect(Collectors.joining("\n"));
            model.addAttribute(
                    "sheet",
                    new NoticeForm(
                            old.villageCode(),
                            NoticeKind.OTHER,
                            posted.title(),
                            posted.body(),
                            null,
                            "",
                            null,
                            null,
                            lines,
                            corrects));
        }
        choices(model, shows.now());
        return "notice/new";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @Valid @ModelAttribute("sheet") NoticeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        divisions.check(form.village(), errors);
        if (!errors.hasErrors() && notices.isPrepared(form.draft())) {
            errors.rejectValue("title", "Twice");
        }
        if (errors.hasErrors()) {
            choices(model, shows.now());
            return "notice/new";
        }
        var id = notices.prepare(form.draft());
        flash.addFlashAttribute("notice", "notice.prepared");
        return "redirect:/notices/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") NoticeFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("notice.index.title"),
                NoticeRow.heads(show),
                filter.recorded(),
                rows -> list.each(
                        filter,
                        row -> rows.accept(NoticeRow.of(row, words, show).cells())),
                response);
    }

    private void choices(Model model, Show show) {
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("kinds", Choice.words(show, "notice.kind", NoticeKind.values()));
        model.addAttribute(
                "states",
                STATES.stream()
                        .map(state -> new Choice(state, show.say("notice.filter.state." + state)))
                        .toList());
        model.addAttribute("years", Choice.years(show, 6));
        model.addAttribute(
                "voices",
                List.of(
                        new Choice("any", show.say("notice.filter.objections.any")),
                        new Choice("open", show.say("notice.filter.objections.open"))));
    }

    private static List<Figure> figures(NoticeList.Sum sum, NoticeFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(show, show.say("notice.figures.all"), sum.total(), "notice.unit", here.without("state"))
                        .identified("total"),
                figure("RUNNING", sum.running(), filter, here, show),
                figure("DUE", sum.due(), filter, here, show),
                figure("PREPARED", sum.prepared(), filter, here, show),
                Figure.counted(
                                show,
                                show.say("notice.filter.objections.open"),
                                sum.objected(),
                                "notice.unit",
                                here.with("objections", "open"))
                        .chosen("open".equals(filter.objections())));
    }

    private static Figure figure(String state, long count, NoticeFilter filter, Here here, Show show) {
        return Figure.filter(
                show,
                show.say("notice.filter.state." + state),
                count,
                "notice.unit",
                here,
                "state",
                state,
                filter.state());
    }

    private List<Chip> chips(NoticeFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "notice.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add("kind", filter.kind() == null ? null : show.word("notice.kind", filter.kind()));
        chips.add(
                "state",
                filter.state() == null || !STATES.contains(filter.state())
                        ? null
                        : show.say("notice.filter.state." + filter.state()));
        chips.add(
                "objections",
                filter.objections() == null
                        ? null
                        : show.say(
                                "open".equals(filter.objections())
                                        ? "notice.filter.objections.open"
                                        : "notice.filter.objections.any"));
        chips.add("year", filter.year());
        return chips.list();
    }
}
