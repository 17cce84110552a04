package org.zhucun.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.print.HouseholdForm;
import org.zhucun.print.Sheet;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The plans of a household and what was carried out, as pages of its file: the latest five years. */
@Component
class PlanSheet implements HouseholdForm {

    private static final Kind KIND = new Kind("measures", 65, "measure.form", "07", true);
    private static final String TEMPLATE = "measure/print/measures";
    private static final int YEARS = 5;
    private static final int BLANK_LINES = 12;

    /** A measure on paper; what is not known is an empty cell to be filled by hand. */
    record Line(
            String cause,
            String kind,
            String what,
            String person,
            String amount,
            String source,
            String planned,
            String done,
            String cost,
            String signed) {

        private static final Line EMPTY = new Line("", "", "", "", "", "", "", "", "", "");

        static Line of(MeasureList.Row row, Show show) {
            return new Line(
                    row.cause() == null ? "" : show.word("household.cause", row.cause()),
                    show.word("measure.kind", row.kind()),
                    row.what(),
                    Objects.requireNonNullElse(row.personName(), ""),
                    row.amount() == null ? "" : Show.money(row.amount()),
                    row.moneySource() == null ? "" : show.word("measure.moneySource", row.moneySource()),
                    row.plannedOn().toString(),
                    row.carriedOutOn() != null
                            ? row.carriedOutOn().toString()
                            : row.state() == MeasureState.DROPPED ? show.word("measure.state", row.state()) : "",
                    row.cost() == null ? "" : Show.money(row.cost()),
                    row.signedBy() != null
                            ? row.signedBy()
                            : row.signaturePictured() ? show.say("measure.pictured") : "");
        }
    }

    record Year(String title, String analysis, List<Line> lines, String sums) {}

    private record Home(
            String place,
            String number,
            String head,
            @Nullable String cause,
            @Nullable String helpers) {}

    private record Analysis(int year, @Nullable String analysis) {}

    private final MeasureList list;
    private final JdbcClient jdbc;
    private final Shows shows;

    PlanSheet(MeasureList list, JdbcClient jdbc, Shows shows) {
        this.list = list;
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sheet> of(long householdId, boolean whole) {
        var byYear = list.ofHousehold(householdId).stream()
                .collect(Collectors.groupingBy(
                        MeasureList.Row::year, () -> new TreeMap<>(Collections.reverseOrder()), Collectors.toList()));
        if (byYear.isEmpty()) {
            return List.of();
        }
        var analyses = jdbc
                .sql("select year, analysis from measure_plan where household_id = :id and analysis is not null")
                .param("id", householdId)
                .query(Analysis.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Analysis::year, one -> String.valueOf(one.analysis())));
        var show = shows.now();
        var years = new ArrayList<Year>();
        byYear.entrySet().stream()
                .limit(YEARS)
                .forEach(one -> years.add(
                        0, year(one.getKey(), analyses.getOrDefault(one.getKey(), ""), one.getValue(), show)));
        var home = home(householdId);
        return List.of(sheet(
                home.place,
                home.number,
                home.head,
                home.cause == null ? "" : show.word("household.cause", home.cause),
                Objects.requireNonNullElse(home.helpers, ""),
                years,
                show.today().toString()));
    }

    @Override
    public Sheet blank() {
        return sheet(
                "",
                "",
                "",
                "",
                "",
                List.of(new Year(
                        shows.now().say("plan.title", "＿＿＿"), "", Collections.nCopies(BLANK_LINES, Line.EMPTY), "")),
                "");
    }

    private static Year year(int year, String analysis, List<MeasureList.Row> rows, Show show) {
        return new Year(
                show.say("plan.title", String.valueOf(year)),
                analysis,
                rows.stream().map(row -> Line.of(row, show)).toList(),
                show.say(
                        "plan.sums",
                        Show.money(sum(rows, MeasureList.Row::amount)),
                        Show.money(sum(rows, MeasureList.Row::cost))));
    }

    private static BigDecimal sum(
            List<MeasureList.Row> rows, java.util.function.Function<MeasureList.Row, @Nullable BigDecimal> money) {
        var sum = BigDecimal.ZERO;
        for (var row : rows) {
            var one = money.apply(row);
            if (one != null && row.state() != MeasureState.DROPPED) {
                sum = sum.add(one);
            }
        }
        return sum;
    }

    private Home home(long household) {
        return jdbc.sql("""
                        select concat_ws(' ', c.name, t.name, v.name, g.name) as place, p.number, p.head_name as head, p.main_cause as cause,
                               (select string_agg(h.name || '（' || h.unit || '）', '、' order by a.from_on) from helper_assignment a
                                join helper h on h.helper_id = a.helper_id where a.household_id = p.household_id and a.to_on is null) as helpers
                        from household_present p join division v on v.code = p.village_code
                        left join division t on t.code = left(p.village_code, 9) left join division c on c.code = left(p.village_code, 6)
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        where p.household_id = :id""").param("id", household).query(Home.class).single();
    }

    private Sheet sheet(
            String place, String number, String head, String cause, String helpers, List<Year> years, String day) {
        return new Sheet(
                TEMPLATE,
                shows.now().say(KIND.title()),
                Map.of(
                        "kind", KIND, "day", day, "place", place, "number", number, "head", head, "cause", cause,
                        "helpers", helpers, "years", years));
    }
}
