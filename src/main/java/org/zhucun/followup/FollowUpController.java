package org.zhucun.followup;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.division.Divisions;
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Chips;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/follow-ups")
class FollowUpController {

    private static final int SIZE = 50;
    private static final List<String> STATES = List.of("LATE", "SOON", "OPEN", "DONE", "WITHDRAWN");

    private final FollowUpList list;
    private final ChangeLog log;
    private final AttachmentShelf shelf;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    FollowUpController(
            FollowUpList list,
            ChangeLog log,
            AttachmentShelf shelf,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.log = log;
        this.shelf = shelf;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") FollowUpFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        model.addAttribute(
                "rows",
                list.page(filter, show.today(), page, SIZE).stream()
                        .map(row -> FollowUpRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(list.sum(filter, show.today()), filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, list.count(filter, show.today())));
        var owners = list.owners();
        model.addAttribute("chips", chips(filter, owners, here, show));
        model.addAttribute("here", here);
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("owners", owners);
        model.addAttribute("kinds", words("followUp.kind", List.of("PROMISE", "PROBLEM"), show));
        model.addAttribute("states", words("followUp.state", STATES, show));
        return "followup/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        var row = list.find(id);
        if (row == null) {
            throw new NotFound();
        }
        var show = shows.now();
        var viewer = Viewers.required();
        var open = row.state() == FollowUpState.OPEN;
        model.addAttribute("page", FollowUpPage.of(row, shelf.of("follow_up", id), show));
        model.addAttribute("mayClose", open && !viewer.is(Role.COUNTY_REVIEWER));
        model.addAttribute("mayGive", open && (viewer.is(Role.TOWN_CADRE) || viewer.is(Role.FIRST_SECRETARY)));
        model.addAttribute("workers", list.workers(row.villageCode(), show.today()));
        model.addAttribute("changes", log.of("follow_up", id, before));
        return "followup/show";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") FollowUpFilter filter,
            HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("followUp.index.title"),
                Stream.of("village", "kind", "what", "household", "owner", "begun", "due", "state", "done")
                        .map(column -> show.say("followUp.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter,
                        show.today(),
                        row -> rows.accept(FollowUpRow.of(row, show).cells())),
                response);
    }

    private static List<Figure> figures(FollowUpList.Sum sum, FollowUpFilter filter, Here here, Show show) {
        return List.of(
                figure("LATE", sum.late(), filter, here, show),
                figure("SOON", sum.soon(), filter, here, show),
                figure("OPEN", sum.open(), filter, here, show),
                figure("DONE", sum.done(), filter, here, show));
    }

    private static Figure figure(String state, long count, FollowUpFilter filter, Here here, Show show) {
        return Figure.filter(
                show, show.word("followUp.state", state), count, "followUp.unit", here, "state", state, filter.state());
    }

    private List<Chip> chips(FollowUpFilter filter, List<Choice> owners, Here here, Show show) {
        var chips = new Chips(here, show, "followUp.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add(
                "owner",
                owners.stream()
                        .filter(one -> one.value().equals(filter.owner()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(null));
        chips.add("kind", word("followUp.kind", List.of("PROMISE", "PROBLEM"), filter.kind(), show));
        chips.add("state", word("followUp.state", STATES, filter.state(), show));
        return chips.list();
    }

    private static @Nullable String word(String words, List<String> known, @Nullable String name, Show show) {
        return name != null && known.contains(name) ? show.word(words, name) : null;
    }

    private static List<Choice> words(String prefix, List<String> names, Show show) {
        return names.stream()
                .map(name -> new Choice(name, show.word(prefix, name)))
                .toList();
    }
}
