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
            String day,
            String visitor,
            @Nullable String note,
            @Nullable String href) {}

    record Content(long householdId, boolean records, List<Line> lines) {}

    private record Row(
            long visitId,
            @Nullable Long logEntryId,
            LocalDate visitedOn,
            String visitor,
            @Nullable String note,
            long all) {}

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
                        select v.visit_id, v.log_entry_id, v.visited_on, coalesce(a.name, v.visitor) as visitor, coalesce(v.said, l.said) as note,
                               count(*) over () as "all"
                        from visit v left join log_entry l on l.log_entry_id = v.log_entry_id left join account a on a.username = v.visitor
                        where v.household_id = :household and v.withdrawn_because is null order by v.visited_on desc, v.visit_id desc limit 5""").param("household", householdId).query(Row.class).list();
        var records = !Viewers.required().is(Role.COUNTY_REVIEWER);
        if (rows.isEmpty() && !records) {
            return null;
        }
        var reads = !Viewers.required().is(Role.VILLAGE_CLERK);
        var lines = rows.stream()
                .map(row -> new Line(
                        show.day(row.visitedOn),
                        row.visitor,
                        row.note,
                        row.logEntryId == null ? "/visits/" + row.visitId : reads ? "/logs/" + row.logEntryId : null))
                .toList();
        return new Part(
                show.say("visit.panel", rows.isEmpty() ? 0 : rows.get(0).all),
                "visit/panel",
                new Content(householdId, records, lines));
    }
}
