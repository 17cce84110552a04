package org.zhucun.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.DashboardPanel;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The cases of a year in a village, town or county, kind by kind: begun, open, overdue and done. */
@Component
class CasesOnDashboard implements DashboardPanel {

    /** How many cases of a kind there are, and how they stand today. */
    record Count(Kind kind, long cases, long open, long overdue, long archived) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Shows shows;

    CasesOnDashboard(JdbcClient jdbc, Clock clock, Shows shows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Content of(String place, int year) {
        var show = shows.now();
        return new Content(new Table(
                "cases",
                show.say("case.dashboard"),
                show.say("case.column.kind"),
                List.of(
                        show.say("case.figures.all"),
                        show.say("case.state.OPEN"),
                        show.say("case.state.OVERDUE"),
                        show.say("case.state.ARCHIVED")),
                counts(place, year).stream()
                        .map(count -> row(count, list(place, year), show))
                        .toList(),
                show.say("case.dashboard.none"),
                show.say("case.dashboard.how", String.valueOf(year))));
    }

    private static Row row(Count count, String list, Show show) {
        var href = list + "&kind=" + count.kind;
        return new Row(
                show.word("caseFile.kind", count.kind),
                List.of(
                        new DashboardPanel.Number(Show.count(count.cases), href),
                        new DashboardPanel.Number(Show.count(count.open), href + "&state=OPEN"),
                        new DashboardPanel.Number(Show.count(count.overdue), href + "&state=OVERDUE"),
                        new DashboardPanel.Number(Show.count(count.archived), href + "&state=ARCHIVED")),
                count.cases,
                count.overdue > 0);
    }

    /** The list has no filter for the county that is all its reader sees. */
    private static String list(String place, int year) {
        return "/cases?year=" + year + (Viewers.required().prefix().equals(place) ? "" : "&village=" + place);
    }

    private List<Count> counts(String place, int year) {
        return jdbc.sql("""
                        select c.kind, count(*) as cases, count(*) filter (where c.outcome is null) as open,
                               count(*) filter (where c.outcome is null and c.due_on < :today) as overdue,
                               count(*) filter (where c.outcome = 'ARCHIVED') as archived
                        from case_file c
                        where c.year = :year and c.village_code >= :place and c.village_code < :place || ':'
                        group by c.kind order by 2 desc, 1""")
                .param("today", LocalDate.now(clock))
                .param("year", year)
                .param("place", place)
                .query(Count.class)
                .list();
    }
}
