package org.zhucun.visit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.print.HouseholdForm;
import org.zhucun.print.Sheet;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The visits at a household as a page of its file: the latest sixty, the oldest first. */
@Component
class VisitSheet implements HouseholdForm {

    private static final Kind KIND = new Kind("visits", 70, "visit.form", "08", true);
    private static final int LATEST = 60;
    private static final int BLANK_LINES = 14;
    private static final int LONGEST = 160;

    /** A visit on paper; what is not known is an empty cell to be filled by hand. */
    record Line(String day, String visitor, String met, String said, String problem, String promise, String signed) {
        private static final Line EMPTY = new Line("", "", "", "", "", "", "");
    }

    private record Row(
            LocalDate visitedOn,
            String visitor,
            @Nullable String companions,
            @Nullable String met,
            @Nullable String said,
            @Nullable String problem,
            @Nullable String promise,
            @Nullable LocalDate promisedBy,
            @Nullable Signed signed,
            long count) {}

    private record Home(String place, String number, String head) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    VisitSheet(JdbcClient jdbc, Shows shows) {
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
        var rows = jdbc.sql("""
                        select * from (
                            select v.visit_id, v.visited_on, coalesce(a.name, v.visitor) as visitor, v.companions, v.met, coalesce(v.said, l.said) as said, coalesce(v.problem, l.problem) as problem,
                                   coalesce(v.promise, l.promise) as promise, coalesce(v.promised_by, l.promised_by) as promised_by, v.signed, count(*) over () as count
                            from visit v left join log_entry l on l.log_entry_id = v.log_entry_id left join account a on a.username = v.visitor
                            where v.household_id = :id and v.withdrawn_because is null
                            order by v.visited_on desc, v.visit_id desc limit :latest) latest
                        order by visited_on, visit_id""")
                .param("id", householdId)
                .param("latest", LATEST)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var show = shows.now();
        var count = rows.get(0).count;
        return List.of(sheet(
                home(householdId),
                rows.stream().map(row -> line(row, show)).toList(),
                count > rows.size() ? show.say("visit.form.latest", rows.size(), count) : "",
                show.today().toString()));
    }

    @Override
    public Sheet blank() {
        return sheet(new Home("", "", ""), Collections.nCopies(BLANK_LINES, Line.EMPTY), "", "");
    }

    private static Line line(Row row, Show show) {
        return new Line(
                row.visitedOn.toString(),
                row.companions == null ? row.visitor : row.visitor + "、" + row.companions,
                Objects.requireNonNullElse(row.met, ""),
                row.said == null ? "" : row.said.length() > LONGEST ? row.said.substring(0, LONGEST) + "……" : row.said,
                Objects.requireNonNullElse(row.problem, ""),
                row.promise == null
                        ? ""
                        : row.promisedBy == null
                                ? row.promise
                                : show.say("visit.form.promised", row.promise, row.promisedBy.toString()),
                row.signed == null ? "" : show.word("visit.signed", row.signed));
    }

    private Home home(long household) {
        return jdbc.sql("""
                        select concat_ws(' ', c.name, t.name, v.name, g.name) as place, p.number, p.head_name as head
                        from household_present p join division v on v.code = p.village_code
                        left join division t on t.code = left(p.village_code, 9) left join division c on c.code = left(p.village_code, 6)
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        where p.household_id = :id""").param("id", household).query(Home.class).single();
    }

    private Sheet sheet(Home home, List<Line> lines, String note, String day) {
        return new Sheet(
                "visit/print/visits",
                shows.now().say(KIND.title()),
                Map.of("kind", KIND, "day", day, "home", home, "lines", lines, "note", note));
    }
}
