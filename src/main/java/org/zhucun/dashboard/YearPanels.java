package org.zhucun.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** The tables of one place and year, each with its chart or bars. */
final class YearPanels {

    private static final String[] POOR = {"POOR", "LEAVING", "RELAPSED"};
    private static final String[] REGISTERED = {"POOR", "LEAVING", "RELAPSED", "EXITED"};
    private static final List<String> BANDS = List.of("UNDER", "TO_1_5", "TO_2", "TO_3", "OVER", "none");
    private static final List<String> AGES = List.of("0-6", "7-15", "16-24", "25-44", "45-59", "60-79", "80-", "none");
    private static final List<String> LABOUR = List.of("ORDINARY", "SKILLED", "WEAK", "LOST", "NONE", "none");
    private static final List<String> REGIONS =
            List.of("IN_TOWN", "IN_COUNTY", "IN_PROVINCE", "OUTSIDE_PROVINCE", "OTHER", "none");

    private final Scope scope;
    private final int year;
    private final Tallies sums;
    private final BiFunction<String, Integer, @Nullable BigDecimal> line;
    private final Show show;
    private final List<Integer> years;

    YearPanels(Scope scope, int year, Tallies sums, BiFunction<String, Integer, @Nullable BigDecimal> line, Show show) {
        this.scope = scope;
        this.year = year;
        this.sums = sums;
        this.line = line;
        this.show = show;
        this.years = IntStream.rangeClosed(Dashboards.FIRST, year).boxed().toList();
    }

    List<Panel> all() {
        return List.of(trend(), income(), bands(), causes(), attributes(), ages(), labour(), regions(), guarantees());
    }

    /** How many remained, and how many left, at the end of each year since 2014. */
    Panel trend() {
        var lines = new ArrayList<Line>();
        if (years.stream().anyMatch(one -> sums.knows(one, "STATUS"))) {
            lines.add(Line.drawn(
                    show.say("dashboard.trend.poor"),
                    "bar",
                    "c1",
                    trend(one -> Cell.rows(sums.households(one, "STATUS", POOR), rows(one, "&standing=poor")))));
            lines.add(Line.plain(
                    show.say("dashboard.trend.poorPersons"),
                    trend(one -> Cell.persons(sums.persons(one, "STATUS", POOR), rows(one, "&standing=poor")))));
            lines.add(Line.plain(
                    show.say("dashboard.trend.exits"),
                    trend(one -> Cell.rows(sums.households(one, "EXIT"), rows(one, "&status=EXITED&exited=" + one)))));
            lines.add(Line.plain(
                    show.say("dashboard.trend.registered"),
                    trend(one ->
                            Cell.rows(sums.households(one, "STATUS", REGISTERED), rows(one, "&standing=registered")))));
            lines.add(Line.plain(
                    show.say("dashboard.trend.registeredPersons"),
                    trend(one ->
                            Cell.persons(sums.persons(one, "STATUS", REGISTERED), rows(one, "&standing=registered")))));
        }
        return chart(
                "trend",
                show.say("dashboard.households"),
                show.say(
                        "dashboard.trend.summary",
                        Show.count(sums.households(Dashboards.FIRST, "STATUS", POOR)),
                        String.valueOf(year),
                        Show.count(sums.households(year, "STATUS", POOR))),
                show.say("dashboard.yearEnd"),
                years.stream().map(String::valueOf).toList(),
                lines,
                null);
    }

    private List<Cell> trend(IntFunction<Cell> cell) {
        return years.stream()
                .map(one -> sums.knows(one, "STATUS") ? cell.apply(one) : Cell.NONE)
                .toList();
    }

    /** Yuan per head by source, before expenses; the line of each year is the place's own. */
    Panel income() {
        var lines = new ArrayList<Line>();
        if (years.stream().anyMatch(one -> sums.knows(one, "INCOME"))) {
            lines.add(source("WAGE", "c1"));
            lines.add(source("BUSINESS", "c2"));
            lines.add(source("TRANSFER", "c4"));
            lines.add(source("PROPERTY", "c3"));
            lines.add(Line.drawn(
                    show.say("dashboard.income.LINE"),
                    "line",
                    null,
                    years.stream()
                            .map(one -> Cell.plain(Show.count(line.apply(scope.code(), one))))
                            .toList()));
            lines.add(Line.plain(show.say("dashboard.income.EXPENSE"), perHead("EXPENSE")));
            lines.add(Line.plain(show.say("dashboard.income.NET"), perHead("NET")));
            lines.add(Line.plain(
                    show.say("dashboard.income.known"),
                    years.stream()
                            .map(one -> sums.knows(one, "INCOME")
                                    ? Cell.rows(
                                            sums.households(one, "INCOME", "NET"),
                                            rows(one, "&standing=registered&known=income"))
                                    : Cell.NONE)
                            .toList()));
        }
        return chart(
                "income",
                show.say("dashboard.income.unit"),
                show.say(
                        "dashboard.income.summary",
                        String.valueOf(year),
                        Show.count(sums.perHead(year, "WAGE")),
                        Show.count(sums.perHead(year, "BUSINESS"))),
                show.say("dashboard.yearEnd"),
                years.stream().map(String::valueOf).toList(),
                lines,
                show.say("dashboard.income.how"));
    }

    private Line source(String key, String colour) {
        return Line.drawn(show.say("dashboard.income." + key), "stack", colour, perHead(key));
    }

    private List<Cell> perHead(String key) {
        return years.stream()
                .map(one -> {
                    var amount = sums.perHead(one, key);
                    return amount == null
                            ? Cell.NONE
                            : new Cell(Show.count(amount), rows(one, "&standing=registered&known=income"), null);
                })
                .toList();
    }

    /** How the households' income per head lies against the line of the year. */
    Panel bands() {
        var amount = line.apply(scope.code(), year);
        return bars(
                "bands",
                "BAND",
                BANDS,
                "dashboard.band.",
                key -> rows(year, "&standing=registered&band=" + key),
                false,
                amount == null ? null : show.say("dashboard.bands.line", Show.count(amount)));
    }

    Panel causes() {
        return bars(
                "causes",
                "CAUSE",
                keys("CAUSE"),
                "dashboard.cause.",
                key -> rows(year, "&standing=registered&cause=" + key),
                false,
                null);
    }

    Panel attributes() {
        return bars(
                "attributes",
                "ATTRIBUTE",
                keys("ATTRIBUTE"),
                "dashboard.attribute.",
                key -> rows(year, "&standing=registered&attribute=" + key),
                false,
                null);
    }

    Panel guarantees() {
        return bars(
                "guarantees",
                "MISSING",
                List.of("MISSING", "WHOLE", "UNCHECKED"),
                "dashboard.guarantee.",
                key -> rows(
                        year,
                        "&standing=registered&"
                                + (key.equals("MISSING") ? "missing" : key.equals("WHOLE") ? "whole" : "unchecked")
                                + "=yes"),
                false,
                null);
    }

    /** Age bands by sex; the age is that of the last day of the year. */
    Panel ages() {
        var lines = new ArrayList<Line>();
        var bands = AGES.stream()
                .filter(band -> !band.equals("none") || !noAge().isEmpty())
                .toList();
        if (sums.knows(year, "AGE")) {
            for (var sex : List.of("MALE", "FEMALE", "UNKNOWN", "UNSTATED")) {
                var drawn = sex.equals("MALE") ? "c1" : sex.equals("FEMALE") ? "c2" : null;
                var cells = bands.stream()
                        .map(band -> Cell.rows(
                                sums.persons(year, "AGE", band + ":" + sex), persons(age(band) + "&sex=" + sex)))
                        .toList();
                if (drawn != null) {
                    lines.add(Line.drawn(show.say("dashboard.sex." + sex), "stack", drawn, cells));
                } else if (cells.stream().anyMatch(cell -> !cell.text().equals("0"))) {
                    lines.add(Line.plain(show.say("dashboard.sex." + sex), cells));
                }
            }
            lines.add(Line.plain(
                    show.say("dashboard.ages.both"),
                    bands.stream()
                            .map(band -> Cell.rows(
                                    sums.of(year, "AGE").stream()
                                            .filter(sum -> sum.key().startsWith(band + ":"))
                                            .mapToLong(Tallies.Sum::persons)
                                            .sum(),
                                    persons(age(band))))
                            .toList()));
        }
        return chart(
                "ages",
                show.say("dashboard.personsUnit"),
                show.say("dashboard.ages.summary", Show.count(sums.persons(year, "PERSON"))),
                show.say("dashboard.ages.corner"),
                bands.stream().map(band -> show.say("dashboard.age." + band)).toList(),
                lines,
                show.say("dashboard.ages.how", String.valueOf(year)));
    }

    private List<Tallies.Sum> noAge() {
        return sums.of(year, "AGE").stream()
                .filter(sum -> sum.key().startsWith("none:") && sum.persons() > 0)
                .toList();
    }

    private static String age(String band) {
        if (band.equals("none")) {
            return "&age=none";
        }
        var ends = band.split("-", -1);
        return "&ageFrom=" + ends[0] + (ends[1].isEmpty() ? "" : "&ageTo=" + ends[1]);
    }

    Panel labour() {
        return bars("labour", "LABOUR", LABOUR, "dashboard.labour.", key -> persons("&labour=" + key), true, null);
    }

    Panel regions() {
        return bars(
                "regions", "AWAY", REGIONS, "dashboard.region.", key -> persons("&away=yes&region=" + key), true, null);
    }

    private List<String> keys(String kind) {
        return sums.of(year, kind).stream().map(Tallies.Sum::key).toList();
    }

    /** A table of keys with a bar each; of households, or of persons where people are counted. */
    private Panel bars(
            String id,
            String kind,
            List<String> keys,
            String words,
            java.util.function.UnaryOperator<String> rows,
            boolean people,
            @Nullable String how) {
        var whole = people ? sums.persons(year, kind) : sums.households(year, kind);
        var most = keys.stream()
                .mapToLong(key -> people ? sums.persons(year, kind, key) : sums.households(year, kind, key))
                .max()
                .orElse(0);
        var lines = new ArrayList<Line>();
        for (var key : keys) {
            var households = sums.households(year, kind, key);
            var persons = sums.persons(year, kind, key);
            var count = people ? persons : households;
            if (count == 0) {
                continue;
            }
            var cells = new ArrayList<Cell>();
            cells.add(Cell.rows(count, rows.apply(key)));
            if (!people) {
                cells.add(Cell.persons(persons, rows.apply(key)));
            }
            cells.add(new Cell(Show.percent(count, whole), rows.apply(key), null));
            lines.add(Line.bar(
                    show.say(words + key),
                    cells,
                    Dashboards.part(BigDecimal.valueOf(count), BigDecimal.valueOf(most)),
                    key.equals("UNDER") || key.equals("MISSING")));
        }
        var columns = new ArrayList<String>();
        if (!people) {
            columns.add(show.say("dashboard.households"));
        }
        columns.add(show.say("dashboard.personsUnit"));
        columns.add(show.say("dashboard.share"));
        return new Panel(
                id,
                show.say("dashboard." + id),
                null,
                show.say("dashboard." + id + ".corner"),
                people ? show.say("dashboard.personsUnit") : show.say("dashboard.households"),
                null,
                columns,
                lines,
                how,
                null,
                csv(id));
    }

    private Panel chart(
            String id,
            String unit,
            String summary,
            String corner,
            List<String> columns,
            List<Line> lines,
            @Nullable String how) {
        return new Panel(
                id, show.say("dashboard." + id), null, corner, unit, summary, columns, lines, how, null, csv(id));
    }

    private String csv(String id) {
        return scope.at("/tables/" + id + ".csv", year, "");
    }

    private String rows(int ofYear, String more) {
        return scope.rows("/households", ofYear, more);
    }

    private String persons(String more) {
        return scope.rows("/persons", year, more);
    }
}
