package org.zhucun.dashboard;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.dashboard.DashboardPage.Comparison;
import org.zhucun.dashboard.DashboardPage.Village;
import org.zhucun.dashboard.VillageStandings.Standing;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.DashboardPanel;
import org.zhucun.web.Figure;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/**
 * Puts a dashboard together: four statements for a town, five where towns are to be chosen from, and one for each
 * module's part.
 */
@Component
class Dashboards {

    /** The year with which the register begins. */
    static final int FIRST = 2014;

    private final YearTallies tallies;
    private final VillageStandings standings;
    private final Parameters parameters;
    private final List<DashboardPanel> others;
    private final Shows shows;

    Dashboards(
            YearTallies tallies,
            VillageStandings standings,
            Parameters parameters,
            List<DashboardPanel> others,
            Shows shows) {
        this.tallies = tallies;
        this.standings = standings;
        this.parameters = parameters;
        this.others =
                others.stream().sorted(comparingInt(DashboardPanel::order)).toList();
        this.shows = shows;
    }

    /** The viewer's county. */
    Scope county() {
        var code = Viewers.required().prefix();
        return new Scope("county", code, spelled(tallies.name(code).orElse(code)));
    }

    /** The viewer's town, or the one chosen among those of the county; its first when none is. */
    Scope town(@Nullable String chosen) {
        var prefix = Viewers.required().prefix();
        var code = chosen != null
                ? chosen
                : prefix.length() >= 9
                        ? prefix
                        : tallies.towns(prefix).stream()
                                .findFirst()
                                .map(YearTallies.Town::code)
                                .orElseThrow(NotFound::new);
        if (code.length() != 9 || !code.startsWith(prefix)) {
            throw new NotFound();
        }
        return new Scope("town", code, spelled(tallies.name(code).orElseThrow(NotFound::new)));
    }

    /** A village in the viewer's range; without a choice the viewer's own. */
    Scope village(@Nullable String chosen) {
        var prefix = Viewers.required().prefix();
        var code = chosen != null ? chosen : prefix;
        if (code.length() != 12 || !code.startsWith(prefix)) {
            throw new NotFound();
        }
        return new Scope("village", code, spelled(tallies.name(code).orElseThrow(NotFound::new)));
    }

    private String spelled(String place) {
        return String.valueOf(shows.now().place(place));
    }

    DashboardPage of(Scope scope, @Nullable String asked, @Nullable String sort) {
        var show = shows.now();
        var latest = show.today().getYear();
        var year = asked != null && asked.matches("20[0-9]{2}")
                ? Math.min(latest, Math.max(FIRST, Integer.parseInt(asked)))
                : latest;
        var sums = tallies.of(scope.code());
        var order = sort == null ? "-poor" : sort;
        var villages = scope.isVillage() ? List.<Standing>of() : standings.of(scope, year, order);
        var panels = new YearPanels(scope, year, sums, this::line, show);
        var contents = others.stream()
                .map(panel -> panel.of(scope.code(), year))
                .filter(Objects::nonNull)
                .toList();
        return new DashboardPage(
                scope,
                year,
                show.say("dashboard.lead", String.valueOf(year)),
                years(scope, latest, year),
                Viewers.required().prefix().length() < 9 && !scope.isCounty() && !scope.isVillage()
                        ? tallies.towns(Viewers.required().prefix()).stream()
                                .map(town -> new Choice(town.code(), String.valueOf(show.place(town.name()))))
                                .toList()
                        : List.of(),
                figures(scope, year, sums, show),
                panels.all(),
                comparison(scope, year, order, villages, sums, show),
                VillageMaps.of(villages, year, show),
                freshness(scope, year, sums, show),
                contents.stream()
                        .map(DashboardPanel.Content::table)
                        .filter(Objects::nonNull)
                        .map(table -> Panel.of(table, scope, year))
                        .toList(),
                contents.stream().filter(content -> content.table() == null).toList(),
                scope.at("/summary", year, ""),
                scope.at("/summary.pdf", year, ""));
    }

    /** The trend and the income of one village, for its own page, and its dashboard of every year. */
    VillageTrend.Shown ofVillage(String code) {
        var show = shows.now();
        var year = show.today().getYear();
        var scope = new Scope("village", code, code);
        var panels = new YearPanels(scope, year, tallies.of(code), this::line, show);
        return new VillageTrend.Shown(
                List.of(panels.trend(), panels.income(), panels.bands()), years(scope, year, null));
    }

    private static List<DashboardPage.YearLink> years(Scope scope, int latest, @Nullable Integer shown) {
        return IntStream.iterate(latest, one -> one >= FIRST, one -> one - 1)
                .mapToObj(one -> new DashboardPage.YearLink(
                        String.valueOf(one), scope.at("", one, ""), shown != null && one == shown))
                .toList();
    }

    private @Nullable BigDecimal line(String place, int year) {
        return parameters.povertyLine(place, year).orElse(null);
    }

    private List<Figure> figures(Scope scope, int year, Tallies sums, Show show) {
        var villages = show.say("dashboard.villages");
        var households = show.say("dashboard.households");
        var poorVillages = sums.after(year, "POOR_VILLAGE");
        var left = sums.until(year, "POOR_VILLAGE");
        var figures = new ArrayList<Figure>();
        if (!scope.isVillage()) {
            figures.add(new Figure(
                            show.say("dashboard.poorVillages"),
                            Show.count(poorVillages),
                            villages,
                            scope.rows("/villages", year, "&poorIn=" + year))
                    .noting(show.say("dashboard.ofVillages", Show.count(poorVillages + left))));
            figures.add(new Figure(
                    show.say("dashboard.leftVillages"),
                    Show.count(left),
                    villages,
                    scope.rows("/villages", year, "&leftBy=" + year)));
        }
        if (!sums.knows(year, "STATUS")) {
            figures.add(new Figure(show.say("dashboard.registered"), Show.NONE, null, null)
                    .noting(show.say("dashboard.noData")));
            return figures;
        }
        var poor = new String[] {"POOR", "LEAVING", "RELAPSED"};
        var all = new String[] {"POOR", "LEAVING", "RELAPSED", "EXITED"};
        figures.add(new Figure(
                        show.say("dashboard.registered"),
                        Show.count(sums.households(year, "STATUS", all)),
                        households,
                        scope.rows("/households", year, "&standing=registered"))
                .noting(show.say("dashboard.persons", Show.count(sums.persons(year, "STATUS", all)))));
        figures.add(new Figure(
                        show.say("dashboard.remaining"),
                        Show.count(sums.households(year, "STATUS", poor)),
                        households,
                        scope.rows("/households", year, "&standing=poor"))
                .noting(show.say("dashboard.persons", Show.count(sums.persons(year, "STATUS", poor)))));
        figures.add(new Figure(
                        show.say("dashboard.exited"),
                        Show.count(sums.households(year, "STATUS", "EXITED")),
                        households,
                        scope.rows("/households", year, "&status=EXITED"))
                .noting(show.say("dashboard.persons", Show.count(sums.persons(year, "STATUS", "EXITED")))));
        figures.add(new Figure(
                        show.say("dashboard.exits"),
                        Show.count(sums.households(year, "EXIT")),
                        households,
                        scope.rows("/households", year, "&status=EXITED&exited=" + year))
                .noting(show.say("dashboard.persons", Show.count(sums.persons(year, "EXIT")))));
        if (sums.households(year, "STATUS", "RELAPSED") > 0) {
            figures.add(new Figure(
                            show.say("dashboard.relapsed"),
                            Show.count(sums.households(year, "STATUS", "RELAPSED")),
                            households,
                            scope.rows("/households", year, "&status=RELAPSED"))
                    .noting(show.say("dashboard.persons", Show.count(sums.persons(year, "STATUS", "RELAPSED")))));
        }
        var base = sums.persons(0, "BASE");
        var incidence = VillageStandings.incidence(sums.persons(year, "STATUS", poor), base);
        figures.add(new Figure(
                        show.say("dashboard.incidence"),
                        incidence == null ? Show.NONE : incidence.toPlainString(),
                        incidence == null ? null : "%",
                        scope.isVillage() ? "/villages/" + scope.code() + "/years" : "#compare")
                .noting(
                        scope.isVillage()
                                ? show.say(
                                        "dashboard.baseAndLine",
                                        Show.count(base),
                                        percent(exitLine(scope.code(), year)))
                                : show.say("dashboard.base", Show.count(base))));
        if (sums.knows(year, "MISSING")) {
            figures.add(new Figure(
                            show.say("dashboard.missing"),
                            checked(sums, year) ? Show.count(sums.households(year, "MISSING", "MISSING")) : Show.NONE,
                            checked(sums, year) ? households : null,
                            scope.rows("/households", year, "&standing=registered&missing=yes"))
                    .noting(show.say(
                            "dashboard.unchecked", Show.count(sums.households(year, "MISSING", "UNCHECKED")))));
        }
        return figures;
    }

    private static boolean checked(Tallies sums, int year) {
        return sums.households(year, "MISSING", "MISSING", "WHOLE") > 0;
    }

    private List<Figure> freshness(Scope scope, int year, Tallies sums, Show show) {
        if (scope.isVillage()) {
            return List.of(
                    new Figure(
                            show.say("dashboard.report", String.valueOf(year)),
                            show.say(
                                    sums.households(year, "REPORTED") > 0
                                            ? "dashboard.reported.yes"
                                            : "dashboard.reported.no"),
                            null,
                            "/villages/" + scope.code() + "/years"),
                    new Figure(
                            show.say("dashboard.compare.changed"),
                            show.moment(tallies.lastChange(scope.code())),
                            null,
                            null));
        }
        var villages = show.say("dashboard.villages");
        var all = sums.households(0, "VILLAGE");
        var reported = sums.households(year, "REPORTED");
        return List.of(
                new Figure(
                        show.say("dashboard.unreported", String.valueOf(year)),
                        Show.count(all - reported),
                        villages,
                        scope.rows("/villages", year, "&reported=no")),
                new Figure(
                        show.say("dashboard.reported", String.valueOf(year)),
                        Show.count(reported),
                        villages,
                        scope.rows("/villages", year, "&reported=yes")),
                new Figure(
                        show.say("dashboard.lastImport"),
                        show.moment(tallies.lastImport(scope.code())),
                        null,
                        Viewers.required().prefix().length() < 9 ? null : "/imports"));
    }

    private Comparison comparison(
            Scope scope, int year, String order, List<Standing> villages, Tallies sums, Show show) {
        var most = villages.stream()
                .map(Standing::perHead)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        var highest = villages.stream()
                .map(Standing::incidence)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE)
                .max(BigDecimal.valueOf(3));
        var heads = new LinkedHashMap<String, String>();
        var aria = new LinkedHashMap<String, String>();
        for (var name : List.of("village", "households", "poor", "incidence", "income", "missing")) {
            var descending = order.equals("-" + name);
            heads.put(
                    name,
                    scope.at(
                            "",
                            year,
                            "&sort=" + (descending || (name.equals("village") && !order.equals(name)) ? "" : "-") + name
                                    + "#compare"));
            if (descending || order.equals(name)) {
                aria.put(name, descending ? "descending" : "ascending");
            }
        }
        return new Comparison(
                heads,
                aria,
                villages.stream()
                        .map(village -> village(village, year, highest, most, checked(sums, year), show))
                        .toList(),
                villages.size() >= sums.households(0, "VILLAGE"),
                scope.at("/tables/compare.csv", year, "&sort=" + order));
    }

    /** The incidence, in percent, that a poor village must be under at the end of the year to leave. */
    private @Nullable BigDecimal exitLine(String village, int year) {
        return parameters
                .text("village-exit.incidence", village, LocalDate.of(year, 12, 31))
                .map(BigDecimal::new)
                .orElse(null);
    }

    private Village village(
            Standing village, int year, BigDecimal highest, BigDecimal most, boolean checked, Show show) {
        var rows = "/households?year=" + year + "&village=" + village.code();
        var incidence = village.incidence();
        var line = exitLine(village.code(), year);
        var perHead = village.perHead();
        var poor = Boolean.TRUE.equals(village.poor());
        return new Village(
                String.valueOf(show.place(village.name())),
                "/villages/" + village.code(),
                Cell.rows(village.households(), rows + "&standing=registered"),
                Cell.persons(village.poorPersons(), rows + "&standing=poor"),
                village.base() == null
                        ? Cell.NONE
                        : new Cell(Show.count(village.base()), "/villages/" + village.code() + "/years", null),
                incidence == null ? Cell.NONE : new Cell(incidence.toPlainString(), rows + "&standing=poor", null),
                incidence == null ? null : part(incidence, highest),
                incidence == null || line == null ? null : part(line, highest),
                percent(line),
                incidence != null && line != null && incidence.compareTo(line) >= 0,
                perHead == null
                        ? Cell.NONE
                        : new Cell(Show.count(perHead), rows + "&standing=registered&known=income", null),
                perHead == null ? null : part(perHead, most),
                checked ? Cell.rows(village.missing(), rows + "&standing=registered&missing=yes") : Cell.NONE,
                !poor
                        ? null
                        : village.leftBy(year)
                                ? show.say("dashboard.left", String.valueOf(village.exitYear()))
                                : show.say("dashboard.notLeft"),
                village.leftBy(year) ? "out" : "poor",
                village.reported(),
                show.moment(village.changedAt()));
    }

    private static String percent(@Nullable BigDecimal line) {
        return line == null ? Show.NONE : line.stripTrailingZeros().toPlainString();
    }

    /** Percent of a whole with one decimal, for the width of a bar. */
    static String part(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? "0"
                : part.max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole, 1, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(100))
                        .toPlainString();
    }
}
