package org.zhucun.casework;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.NoticeResult;
import org.zhucun.notice.NoticeState;
import org.zhucun.notice.NoticeWords;
import org.zhucun.print.HouseholdForm;
import org.zhucun.print.Sheet;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The notices that named a household, and how they ended for it: a page of its file. */
@Component
class PostedSheet implements HouseholdForm {

    private static final Kind KIND = new Kind("notices", 80, "case.form.notices", "10", true);
    private static final int BLANK_LINES = 12;

    /** A notice on paper; what is not known is an empty cell to be filled by hand. */
    record Line(String kind, String decision, String from, String to, String place, String result) {
        private static final Line EMPTY = new Line("", "", "", "", "", "");
    }

    private record Row(
            NoticeKind kind,
            String decision,
            LocalDate startsOn,
            LocalDate endsOn,
            String place,
            NoticeState state,
            @Nullable NoticeResult result,
            @Nullable LocalDate concludedOn,
            long objections) {}

    private record Home(String place, String number, String head) {}

    private final JdbcClient jdbc;
    private final NoticeWords words;
    private final Shows shows;

    PostedSheet(JdbcClient jdbc, NoticeWords words, Shows shows) {
        this.jdbc = jdbc;
        this.words = words;
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
                        select n.kind, l.decision, n.starts_on, n.ends_on, n.place, n.state, coalesce(l.outcome, n.result) as result, n.concluded_on,
                               (select count(*) from objection o where o.notice_line_id = l.notice_line_id) as objections
                        from case_file c
                        join notice_line l on l.subject_table = 'case_file' and l.subject_id = c.case_file_id
                        join notice n on n.notice_id = l.notice_id
                        where c.household_id = :id and n.state <> 'PREPARED' and n.starts_on is not null
                        order by n.starts_on, n.notice_id""").param("id", householdId).query(Row.class).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var show = shows.now();
        return List.of(sheet(
                home(householdId),
                rows.stream().map(row -> line(row, show)).toList(),
                show.today().toString()));
    }

    @Override
    public Sheet blank() {
        return sheet(new Home("", "", ""), Collections.nCopies(BLANK_LINES, Line.EMPTY), "");
    }

    private Line line(Row row, Show show) {
        return new Line(
                show.word("notice.kind", row.kind),
                words.decision(row.decision, show),
                row.startsOn.toString(),
                show.say("case.form.to", row.endsOn.toString()),
                row.place,
                result(row, show));
    }

    private static String result(Row row, Show show) {
        var result = row.result == null
                ? show.word("notice.state", row.state)
                : show.word("notice.result", row.result)
                        + (row.concludedOn == null ? "" : " " + row.concludedOn.toString());
        return row.objections == 0 ? result : show.say("case.form.objections", result, row.objections);
    }

    private Home home(long household) {
        return jdbc.sql("""
                        select concat_ws(' ', c.name, t.name, v.name, g.name) as place, p.number, p.head_name as head
                        from household_present p join division v on v.code = p.village_code
                        left join division t on t.code = left(p.village_code, 9) left join division c on c.code = left(p.village_code, 6)
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        where p.household_id = :id""").param("id", household).query(Home.class).single();
    }

    private Sheet sheet(Home home, List<Line> lines, String day) {
        return new Sheet(
                "casework/print/notices",
                shows.now().say(KIND.title()),
                Map.of("kind", KIND, "day", day, "home", home, "lines", lines));
    }
}
