package org.zhucun.secretary;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
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
import org.zhucun.division.Divisions;
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Who is posted where, and a new nomination. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/postings")
class VillagePostingController {

    private static final int SIZE = 50;

    private final VillagePostingList list;
    private final VillagePostingPages pages;
    private final CadrePages cadres;
    private final Postings postings;
    private final EligibilityWords words;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    VillagePostingController(
            VillagePostingList list,
            VillagePostingPages pages,
            CadrePages cadres,
            Postings postings,
            EligibilityWords words,
            ChangeLog log,
            Divisions divisions,
            Exports exports,
            Shows shows) {
        this.list = list;
        this.pages = pages;
        this.cadres = cadres;
        this.postings = postings;
        this.words = words;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") VillagePostingFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var sum = list.sum(filter);
        model.addAttribute(
                "rows",
                list.page(filter, page, SIZE).stream()
                        .map(row -> VillagePostingRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, filter, here, show));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.total()));
        model.addAttribute("here", here);
        model.addAttribute("nominates", Viewers.required().is(COUNTY_REVIEWER));
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("roles", Words.choices(PostingRole.values(), "villagePosting.role", show));
        model.addAttribute("states", Words.choices(PostingState.values(), "villagePosting.state", show));
        return "secretary/postings";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("village_posting", id, before));
        return "secretary/posting";
    }

    @Allowed(COUNTY_REVIEWER)
    @GetMapping("/new")
    String blank(
            @RequestParam(defaultValue = "0") long cadre,
            @RequestParam(required = false) @Nullable String village,
            Model model) {
        var today = shows.now().today();
        model.addAttribute("page", cadres.of(cadre));
        model.addAttribute(
                "nomination",
                NominationForm.of(
                        cadre,
                        village == null ? "" : village,
                        today,
                        postings.rules(Viewers.required().prefix(), today).termMonths()));
        choices(model);
        return "secretary/nomination";
    }

    @Allowed(COUNTY_REVIEWER)
    @PostMapping
    String create(
            @Valid @ModelAttribute("nomination") NominationForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long cadre,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("page", cadres.of(cadre));
        if (!errors.hasErrors()) {
            check(form, errors, model);
        }
        if (errors.hasErrors()) {
            choices(model);
            return "secretary/nomination";
        }
        var id = postings.nominate(form.nomination());
        flash.addFlashAttribute("notice", "villagePosting.done.NOMINATE");
        return "redirect:/postings/" + id;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") VillagePostingFilter filter,
            HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("villagePosting.index.title"),
                Stream.of("name", "unit", "village", "role", "from", "until", "state")
                        .map(column -> show.say("villagePosting.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter,
                        row -> rows.accept(VillagePostingRow.of(row, show).cells())),
                response);
    }

    private void check(NominationForm form, BindingResult errors, Model model) {
        if (!divisions.offers(form.village())) {
            errors.rejectValue("village", "Outside");
            return;
        }
        var rules = postings.rules(form.village(), form.day());
        form.check(rules.termMonths(), errors);
        postings.heldBy(form.cadre(), null).ifPresent(village -> errors.reject("held", new Object[] {village}, null));
        var eligibility =
                postings.eligibility(form.cadre(), form.role(), form.village(), form.dutiesReleased(), form.day());
        if (!eligibility.met()) {
            errors.reject("ineligible");
            model.addAttribute("conditions", words.conditions(eligibility, rules.workMonths()));
        }
    }

    private void choices(Model model) {
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("roles", Words.choices(PostingRole.values(), "villagePosting.role", shows.now()));
        model.addAttribute("sources", Words.choices(NominationSource.values(), "villagePosting.source", shows.now()));
    }

    private static List<Figure> figures(VillagePostingList.Sum sum, VillagePostingFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(
                                show,
                                show.say("villagePosting.figures.all"),
                                sum.total(),
                                "cadre.unitOf",
                                here.without("open"))
                        .identified("total"),
                figure("coming", sum.coming(), filter, here, show),
                figure("held", sum.held(), filter, here, show),
                figure("over", sum.over(), filter, here, show));
    }

    private static Figure figure(String which, long count, VillagePostingFilter filter, Here here, Show show) {
        return Figure.filter(
                show,
                show.say("villagePosting.open." + which),
                count,
                "cadre.unitOf",
                here,
                "open",
                which,
                filter.open());
    }

    private List<Chip> chips(VillagePostingFilter filter, Here here, Show show) {
        var chips = new ArrayList<Chip>();
        Words.chip(chips, here, "q", show.say("cadre.search"), filter.q());
        Words.chip(
                chips,
                here,
                "village",
                show.say("cadre.column.village"),
                filter.village() == null ? null : divisions.name(filter.village()));
        Words.chip(
                chips,
                here,
                "role",
                show.say("villagePosting.column.role"),
                show.word("villagePosting.role", PostingRole.values(), filter.role()));
        Words.chip(
                chips,
                here,
                "state",
                show.say("villagePosting.column.state"),
                show.word("villagePosting.state", PostingState.values(), filter.state()));
        Words.chip(
                chips,
                here,
                "open",
                show.say("villagePosting.column.state"),
                filter.open() != null && filter.open().matches("coming|held|over")
                        ? show.say("villagePosting.open." + filter.open())
                        : null);
        return chips;
    }
}
