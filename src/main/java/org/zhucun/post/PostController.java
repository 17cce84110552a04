package org.zhucun.post;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
import org.zhucun.measure.MoneySource;
import org.zhucun.viewer.Allowed;
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
@RequestMapping("/posts")
class PostController {

    private static final int SIZE = 50;
    private static final int FIRST_YEAR = 2014;
    private static final List<MoneySource> SOURCES = List.of(
            MoneySource.FISCAL,
            MoneySource.SECTOR,
            MoneySource.CITY,
            MoneySource.TOWN_VILLAGE,
            MoneySource.COLLECTIVE,
            MoneySource.UNIT,
            MoneySource.SOCIAL);

    /** A month on a post as its page shows it. */
    record MonthLine(
            String month,
            String name,
            int due,
            int present,
            String pay,
            @Nullable String paid) {}

    /** Who held a post. */
    record HoldingLine(
            long id,
            long personId,
            String name,
            long householdId,
            String since,
            @Nullable String until,
            @Nullable String reason) {}

    private final PostList list;
    private final PostRegister register;
    private final ChangeLog log;
    private final Divisions divisions;
    private final Exports exports;
    private final Shows shows;

    PostController(
            PostList list, PostRegister register, ChangeLog log, Divisions divisions, Exports exports, Shows shows) {
        this.list = list;
        this.register = register;
        this.log = log;
        this.divisions = divisions;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") PostFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var year = filter.of(show.today().getYear());
        var sum = list.sum(filter, year);
        model.addAttribute(
                "rows",
                list.page(filter, year, page, SIZE).stream()
                        .map(row -> PostRow.of(row, show))
                        .toList());
        model.addAttribute("figures", figures(sum, list.sum(filter.ofAllStates(), year), year, filter, here, show));
        model.addAttribute("pager", Pager.of(here, page, SIZE, sum.posts()));
        model.addAttribute("chips", chips(filter, here, show));
        model.addAttribute("here", here);
        model.addAttribute("year", year);
        model.addAttribute("years", years(show));
        model.addAttribute("severalVillages", Viewers.required().prefix().length() < 12);
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("kinds", kinds(show));
        model.addAttribute("states", states(show));
        model.addAttribute("keeps", keeps());
        return "post/index";
    }

    @GetMapping("/{id:[0-9]+}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var show = shows.now();
        var of = year == null ? show.today().getYear() : year;
        var row = list.find(id, of).orElseThrow(NotFound::new);
        var open = keeps() && row.toOn() == null;
        var months = list.months(id, of);
        model.addAttribute("row", PostRow.of(row, show));
        model.addAttribute("year", of);
        model.addAttribute("years", years(show));
        model.addAttribute(
                "months",
                months.stream()
                        .map(one -> new MonthLine(
                                one.month().toString().substring(0, 7),
                                show.name(one.name()),
                                one.daysDue(),
                                one.daysPresent(),
                                Show.money(one.pay()),
                                one.paidOn() == null ? null : show.day(one.paidOn())))
                        .toList());
        model.addAttribute(
                "total", Show.money(months.stream().map(PostList.Month::pay).reduce(BigDecimal.ZERO, BigDecimal::add)));
        model.addAttribute(
                "holdings",
                list.holdings(id).stream()
                        .map(one -> new HoldingLine(
                                one.postHoldingId(),
                                one.personId(),
                                show.name(one.name()),
                                one.householdId(),
                                show.day(one.fromOn()),
                                one.toOn() == null ? null : show.day(one.toOn()),
                                one.endReason() == null ? null : show.word("postHolding.endReason", one.endReason())))
                        .toList());
        model.addAttribute("holding", row.postHoldingId());
        model.addAttribute("open", open);
        model.addAttribute("gives", open && row.postHoldingId() == null);
        model.addAttribute(
                "candidates", open && row.postHoldingId() == null ? list.candidates(row.villageCode(), q) : List.of());
        model.addAttribute("q", q);
        model.addAttribute("reasons", reasons(show));
        model.addAttribute("today", show.today());
        model.addAttribute("changes", log.of("public_post", id, before));
        return "post/show";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, VILLAGE_CLERK})
    String blank(Model model) {
        var villages = divisions.villageChoices();
        model.addAttribute(
                "post",
                new PostForm(
                        villages.size() == 1 ? villages.get(0).value() : "",
                        PostKind.CLEANER,
                        "",
                        new BigDecimal("500.00"),
                        MoneySource.COLLECTIVE,
                        shows.now().today()));
        return form(model);
    }

    @PostMapping
    @Allowed({TOWN_CADRE, VILLAGE_CLERK})
    String create(
            @Valid @ModelAttribute("post") PostForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return form(model);
        }
        flash.addFlashAttribute("notice", "post.opened");
        return "redirect:/posts/" + register.open(form);
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format, @ModelAttribute("filter") PostFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("post.index.title"),
                Stream.of(
                                "village",
                                "kind",
                                "title",
                                "monthlyPay",
                                "source",
                                "holder",
                                "since",
                                "from",
                                "until",
                                "months",
                                "pay",
                                "state")
                        .map(column -> show.say("post.column." + column))
                        .toList(),
                filter.recorded(),
                rows -> list.each(
                        filter,
                        filter.of(show.today().getYear()),
                        row -> rows.accept(PostRow.of(row, show).cells())),
                response);
    }

    static boolean keeps() {
        var viewer = Viewers.required();
        return viewer.is(TOWN_CADRE) || viewer.is(VILLAGE_CLERK);
    }

    private String form(Model model) {
        var show = shows.now();
        model.addAttribute("villages", divisions.villageChoices());
        model.addAttribute("kinds", kinds(show));
        model.addAttribute(
                "sources",
                SOURCES.stream()
                        .map(one -> new Choice(one.name(), show.word("measure.moneySource", one)))
                        .toList());
        return "post/new";
    }

    private static List<Figure> figures(
            PostList.Sum sum, PostList.Sum all, int year, PostFilter filter, Here here, Show show) {
        return List.of(
                Figure.counted(show, show.say("post.figure.total"), sum.posts(), "post.unit", here.without("state"))
                        .identified("total"),
                state("HELD", all.held(), filter, here, show),
                state("VACANT", all.vacant(), filter, here, show),
                new Figure(
                                show.say("post.figure.pay", String.valueOf(year)),
                                Show.money(sum.pay()),
                                show.say("web.yuan"),
                                null)
                        .identified("pay"));
    }

    private static Figure state(String state, long count, PostFilter filter, Here here, Show show) {
        return Figure.filter(
                show, show.word("post.state", state), count, "post.unit", here, "state", state, filter.state());
    }

    private List<Chip> chips(PostFilter filter, Here here, Show show) {
        var chips = new Chips(here, show, "post.filter.");
        chips.add("q", filter.q());
        chips.add("village", filter.village() == null ? null : divisions.name(filter.village()));
        chips.add("kind", chosen(kinds(show), filter.kind()));
        chips.add("state", chosen(states(show), filter.state()));
        chips.add("year", filter.year());
        return chips.list();
    }

    private static @Nullable String chosen(List<Choice> choices, @Nullable String value) {
        return choices.stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse(null);
    }

    private static List<Choice> kinds(Show show) {
        return Choice.words(show, "post.kind", PostKind.values());
    }

    private static List<Choice> states(Show show) {
        return PostFilter.STATES.stream()
                .map(one -> new Choice(one, show.word("post.state", one)))
                .toList();
    }

    private static List<Choice> reasons(Show show) {
        return Arrays.stream(HoldingEnd.values())
                .filter(one -> one != HoldingEnd.POST_ENDED)
                .map(one -> new Choice(one.name(), show.word("postHolding.endReason", one)))
                .toList();
    }

    private static List<Choice> years(Show show) {
        return IntStream.rangeClosed(FIRST_YEAR, show.today().getYear())
                .mapToObj(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList();
    }
}
