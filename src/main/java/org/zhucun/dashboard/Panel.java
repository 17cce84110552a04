package org.zhucun.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the dashboard, with a chart above it or a bar in each row.
 *
 * @param id its anchor, and the name of its download
 * @param summary what the chart says to whom cannot see it; null for a table with bars
 * @param lines empty where nothing is known
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
        String csv) {

    public boolean isChart() {
        return summary != null;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
