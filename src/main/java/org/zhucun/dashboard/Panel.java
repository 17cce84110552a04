package org.zhucun.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.DashboardPanel;

/**
 * A table of the dashboard, with a chart above it or a bar in each row.
 *
 * @param id its anchor, and the name of its download
 * @param summary what the chart says to whom cannot see it; null for a table with bars
 * @param lines empty where nothing is known
 * @param nothing what is then said; null for: no data
 */
record Panel(
        String id,
        String title,
        @Nullable String note,
        String corner,
        String unit,
        @Nullable String summary,
        List<String> columns,
        List<Line> lines,
        @Nullable String how,
        @Nullable String nothing,
        String csv) {

    /** The table of another module, drawn, printed and offered as the others are. */
    static Panel of(DashboardPanel.Table table, Scope scope, int year) {
        var most =
                table.rows().stream().mapToLong(DashboardPanel.Row::bar).max().orElse(0);
        return new Panel(
                table.id(),
                table.title(),
                null,
                table.corner(),
                "",
                null,
                table.columns(),
                table.rows().stream()
                        .map(row -> Line.bar(
                                row.label(),
                                row.numbers().stream()
                                        .map(number -> new Cell(
                                                number.text(), number.href(), number.href() == null ? null : "rows"))
                                        .toList(),
                                Dashboards.part(BigDecimal.valueOf(row.bar()), BigDecimal.valueOf(most)),
                                row.grave()))
                        .toList(),
                table.how(),
                table.nothing(),
                scope.at("/tables/" + table.id() + ".csv", year, ""));
    }

    /** Long words need the place of the bars on a phone. */
    public boolean isWordy() {
        return lines.stream().anyMatch(line -> line.label().length() > 10);
    }

    public boolean isChart() {
        return summary != null;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
