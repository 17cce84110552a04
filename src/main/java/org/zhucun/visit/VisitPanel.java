package org.zhucun.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** The last visits at a household, on its page. */
@Component
class VisitPanel implements HouseholdPanel {

    record Line(
            long id, String day, String visitor, @Nullable String note) {}

    record Content(long householdId, boolean records, List<Line> lines) {}

    private record Row(
            boolean ended,
            @Nullable Long visitId,
            @Nullable LocalDate visitedOn,
            @Nullable String visitor,
            @Nullable String note,
            @Nullable Long count) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    VisitPanel(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public @Nullable Part of(long householdId) {
        var show = shows.now();
        var rows =
                jdbc.sql("""
                        select p.ended, v.visit_id, v.visited_on, v.visitor, v.note, v.count from household_present p
                        left join lateral (
                            select v.visit_id, v.visited_on, coalesce(a.name, v.visitor) as visitor, coalesce(v.said, l.said) as note, count(*) over () as count
                            from visit v left join log_entry l on l.log_entry_id = v.log_entry_id left join account a on a.username = v.visitor
                            where v.household_id = p.household_id and v.withdrawn_because is null order by v.visited_on desc, v.visit_id desc limit 5) v on true
                        where p.household_id = :household""").param("household", householdId).query(Row.class).list();
        var records = rows.stream().noneMatch(Row::ended) && !Viewers.required().is(Role.COUNTY_REVIEWER);
        var lines = rows.stream()
                .filter(row -> row.visitId != null)
                .map(row -> new Line(row.visitId, show.day(row.visitedOn), show.name(row.visitor), row.note))
                .toList();
        if (lines.isEmpty() && !records) {
            return null;
        }
        var count = lines.isEmpty() ? 0 : rows.get(0).count;
        return new Part(show.say("visit.panel", count), "visit/panel", new Content(householdId, records, lines));
    }
}
