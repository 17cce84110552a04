package org.zhucun.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the dashboards that a module contributes as a bean; one statement, from sums that are kept, and its figures
 * link to exactly the rows that make them.
 */
public interface DashboardPanel {

    /** Smaller stands higher. */
    int order();

    /**
     * What to show of a county (6 digits) or town (9) in the viewer's range at the end of a year; null when there is
     * nothing to say.
     */
    @Nullable
    Content of(String place, int year);

    /**
     * Either a table, which the dashboard draws with bars, prints in the year's summary and offers as a download, or a
     * template of the module's own.
     *
     * @param template a template with a fragment {@code panel (content)}, a section of class z-sheet
     * @param content the record it shows
     */
    record Content(
            @Nullable String template,
            @Nullable Object content,
            @Nullable Table table) {

        public Content(String template, Object content) {
            this(template, content, null);
        }

        public Content(Table table) {
            this(null, null, table);
        }
    }

    /**
     * @param id small letters; its anchor and the name of its download
     * @param corner the head of the first column
     * @param rows empty where there is nothing, which {@code nothing} then says
     * @param how where the figures come from; null for none
     */
    record Table(
            String id,
            String title,
            String corner,
            List<String> columns,
            List<Row> rows,
            String nothing,
            @Nullable String how) {}

    /**
     * @param bar what its bar is drawn from, beside the greatest of all rows
     * @param grave hatched, as what is missing is
     */
    record Row(String label, List<Number> numbers, long bar, boolean grave) {}

    /** @param href the list of exactly these rows; null where the figure is none */
    record Number(String text, @Nullable String href) {}
}
