package org.zhucun.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhucun.history.Exports;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/** Sends the table of one panel as it stands on the page; that it left the house is recorded. */
@Component
class TableDownload {

    private final Exports exports;
    private final Shows shows;

    TableDownload(Exports exports, Shows shows) {
        this.exports = exports;
        this.shows = shows;
    }

    void send(DashboardPage page, String table, HttpServletResponse response) {
        var panel = table.equals("compare")
                ? compared(page)
                : page.all().stream()
                        .filter(one -> one.id().equals(table))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var heads = new ArrayList<String>();
        heads.add(panel.corner());
        heads.addAll(panel.columns());
        exports.send(
                "csv",
                page.scope().name() + " " + page.year() + " " + panel.title(),
                heads,
                Map.of("place", page.scope().code(), "year", page.year(), "table", table),
                rows -> panel.lines().forEach(line -> rows.accept(row(line))),
                response);
    }

    private static List<String> row(Line line) {
        var row = new ArrayList<String>();
        row.add(line.label());
        line.cells().forEach(cell -> row.add(cell.text().replace(",", "")));
        return row;
    }

    private Panel compared(DashboardPage page) {
        var show = shows.now();
        return new Panel(
                "compare",
                show.say("dashboard.compare"),
                null,
                show.say("dashboard.village"),
                "",
                null,
                List.of(
                        show.say("dashboard.registered"),
                        show.say("dashboard.trend.poorPersons"),
                        show.say("dashboard.compare.base"),
                        show.say("dashboard.incidence"),
                        show.say("dashboard.compare.line"),
                        show.say("dashboard.compare.income"),
                        show.say("dashboard.missing"),
                        show.say("dashboard.compare.changed")),
                page.comparison().villages().stream()
                        .map(village -> Line.plain(
                                village.name(),
                                List.of(
                                        village.households(),
                                        village.poorPersons(),
                                        village.base(),
                                        village.incidence(),
                                        Cell.plain(village.exitLine()),
                                        village.perHead(),
                                        village.missing(),
                                        Cell.plain(village.changed()))))
                        .toList(),
                null,
                null,
                page.comparison().csv());
    }
}
