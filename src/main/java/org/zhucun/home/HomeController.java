package org.zhucun.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Open;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Figure;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@Open(signedIn = true)
class HomeController {

    /** What is late first, then what is due next; what has no last day keeps its order at the end. */
    private static final Comparator<Task> MOST_URGENT =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Places places;
    private final VillageDay day;
    private final Watch watch;
    private final List<WaitingTasks> waiting;
    private final List<HomePanel> panels;
    private final Shows shows;

    HomeController(
            Places places,
            VillageDay day,
            Watch watch,
            List<WaitingTasks> waiting,
            List<HomePanel> panels,
            Shows shows) {
        this.places = places;
        this.day = day;
        this.watch = watch;
        this.waiting = waiting;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
        this.shows = shows;
    }

    @GetMapping("/")
    String show(Model model) {
        var viewer = Viewers.required();
        var show = shows.now();
        model.addAttribute("day", show.say("home.day", show.prose(show.today()), show.weekday(show.today())));
        model.addAttribute(
                "tasks",
                waiting.stream()
                        .flatMap(tasks -> tasks.waiting().stream())
                        .sorted(MOST_URGENT)
                        .toList());
        model.addAttribute("year", String.valueOf(show.today().getYear()));
        return viewer.is(Role.ADMINISTRATOR) ? administrator(viewer, show, model) : casework(viewer, show, model);
    }

    private String administrator(Viewer viewer, Show show, Model model) {
        var today = show.today();
        model.addAttribute("accounts", watch.accounts(viewer.prefix(), today, 12));
        model.addAttribute("lineMissing", !watch.hasPovertyLine(viewer.prefix(), today.getYear()));
        model.addAttribute("events", watch.events(12));
        return "home/administrator";
    }

    private String casework(Viewer viewer, Show show, Model model) {
        var today = show.today();
        var towns = viewer.is(Role.COUNTY_REVIEWER);
        var rows = places.standing(towns ? 9 : 12, today.getYear());
        model.addAttribute("rows", rows);
        model.addAttribute("towns", towns);
        model.addAttribute("sees", !viewer.is(Role.TOWN_ACCOUNTANT) && !viewer.is(Role.TOWN_CASHIER));
        var figures = figures(viewer, show, rows);
        model.addAttribute("figures", viewer.prefix().length() < 12 ? figures : forAPhone(figures));
        if (viewer.prefix().length() < 12) {
            model.addAttribute("registers", viewer.is(Role.TOWN_CADRE));
            return "home/desk";
        }
        model.addAttribute(
                "panels",
                panels.stream().map(HomePanel::of).filter(Objects::nonNull).toList());
        model.addAttribute("village", rows.isEmpty() ? null : rows.get(0));
        model.addAttribute("households", day.unchecked(viewer.prefix(), LocalDate.of(today.getYear(), 1, 1), 8));
        model.addAttribute("changes", day.byOthers(viewer.prefix(), viewer.actor(), 6));
        return "home/field";
    }

    /** The three that matter in a village, without remarks: they stand side by side on a phone. */
    private static List<Figure> forAPhone(List<Figure> figures) {
        return figures.subList(0, 3).stream()
                .map(figure -> new Figure(figure.label(), figure.value(), null, figure.href()))
                .toList();
    }

    /** Only who may open the households gets links to them. */
    private static List<Figure> figures(Viewer viewer, Show show, List<Places.Place> rows) {
        var links = !viewer.is(Role.TOWN_ACCOUNTANT) && !viewer.is(Role.TOWN_CASHIER);
        var unit = show.say("home.households");
        return List.of(
                new Figure(
                                show.say("home.registered"),
                                sum(rows, Places.Place::households),
                                unit,
                                links ? "/households?standing=registered" : "/villages")
                        .noting(show.say("home.persons", sum(rows, Places.Place::persons))),
                new Figure(
                                show.say("home.poor"),
                                sum(rows, Places.Place::poor),
                                unit,
                                links ? "/households?status=POOR" : "/villages")
                        .noting(show.say(
                                "home.alsoLeaving",
                                sum(rows, Places.Place::poorPersons),
                                sum(rows, Places.Place::leaving))),
                new Figure(
                                show.say("home.relapsed"),
                                sum(rows, Places.Place::relapsed),
                                unit,
                                links ? "/households?status=RELAPSED" : "/villages")
                        .noting(show.say("home.persons", sum(rows, Places.Place::relapsedPersons))),
                new Figure(
                        show.say("home.poorVillages"),
                        sum(rows, Places.Place::poorVillages),
                        show.say("home.villages"),
                        "/villages?poor=yes"),
                new Figure(
                        show.say("home.unreported"),
                        sum(rows, Places.Place::unreported),
                        show.say("home.villages"),
                        "/villages?reported=no"));
    }

    private static String sum(List<Places.Place> rows, ToLongFunction<Places.Place> figure) {
        return Show.count(rows.stream().mapToLong(figure).sum());
    }
}
