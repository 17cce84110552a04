package org.zhucun.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few links to other pages of a list, and which rows are shown.
 *
 * @param first the number of the first row shown, from 1; 0 when there is none
 */
public record Pager(
        List<Link> links,
        @Nullable String previous,
        @Nullable String next,
        long first,
        long last,
        long total,
        int size) {

    /** A numbered page; no href for a gap, current for the page shown. */
    public record Link(String label, @Nullable String href, boolean current) {}

    private static final Link GAP = new Link("…", null, false);

    /** Numbered pages, counted from 1: the first, the last and those beside the current one. */
    public static Pager of(Here here, int page, int size, long total) {
        var pages = (int) Math.max(1, (total + size - 1) / size);
        var current = Math.max(1, Math.min(page, pages));
        var links = new ArrayList<Link>();
        var from = Math.max(1, current - 2);
        var to = Math.min(pages, current + 2);
        if (from > 1) {
            links.add(link(here, 1, current));
        }
        if (from > 2) {
            links.add(GAP);
        }
        for (var number = from; number <= to; number++) {
            links.add(link(here, number, current));
        }
        if (to < pages - 1) {
            links.add(GAP);
        }
        if (to < pages) {
            links.add(link(here, pages, current));
        }
        return new Pager(
                links,
                current > 1 ? href(here, current - 1) : null,
                current < pages ? href(here, current + 1) : null,
                total == 0 ? 0 : (current - 1L) * size + 1,
                Math.min(total, (long) current * size),
                total,
                size);
    }

    /** Paging by key: only the neighbours; null where there is none. */
    public static Pager between(@Nullable String previous, @Nullable String next, long first, int rows, long total) {
        return new Pager(List.of(), previous, next, rows == 0 ? 0 : first, first + rows - 1, total, rows);
    }

    private static Link link(Here here, int number, int current) {
        return new Link(Show.count(number), href(here, number), number == current);
    }

    private static String href(Here here, int number) {
        return here.with("page", number == 1 ? null : number);
    }

    /** Whether there is anything to turn to. */
    public boolean needed() {
        return previous != null || next != null;
    }
}
