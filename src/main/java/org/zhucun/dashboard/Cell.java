package org.zhucun.dashboard;

import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/**
 * A figure, and the rows that make it.
 *
 * @param counts {@code rows} or {@code persons} of the list behind it; null where it is no count
 */
record Cell(String text, @Nullable String href, @Nullable String counts) {

    static final Cell NONE = new Cell(Show.NONE, null, null);

    static Cell rows(long number, String href) {
        return new Cell(Show.count(number), href, "rows");
    }

    static Cell persons(long number, String href) {
        return new Cell(Show.count(number), href, "persons");
    }

    static Cell plain(String text) {
        return new Cell(text, null, null);
    }
}
