package org.zhucun.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a panel's table.
 *
 * @param draw bar, stack or line in a chart; null for a row that is not drawn
 * @param colour c1 to c5
 * @param width of its bar in percent; null in a panel without bars
 * @param mark where the line to compare with stands, in percent
 * @param low hatched: below a line, or missing
 */
record Line(
        String label,
        @Nullable String href,
        List<Cell> cells,
        @Nullable String draw,
        @Nullable String colour,
        @Nullable String width,
        @Nullable String mark,
        boolean low) {

    static Line drawn(String label, String draw, @Nullable String colour, List<Cell> cells) {
        return new Line(label, null, cells, draw, colour, null, null, false);
    }

    static Line plain(String label, List<Cell> cells) {
        return new Line(label, null, cells, null, null, null, null, false);
    }

    static Line bar(String label, List<Cell> cells, String width, boolean low) {
        return new Line(label, null, cells, null, null, width, null, low);
    }

    public @Nullable String key() {
        return draw == null ? null : draw.equals("line") ? "z-key line" : "z-key " + colour;
    }
}
