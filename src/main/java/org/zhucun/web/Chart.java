package org.zhucun.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart over the table it is drawn from: columns are years or places, bars stand above their numbers.
 *
 * @param summary what a person who cannot see the bars should know
 * @param corner the head of the first column, say 单位：元
 * @param unit the unit in the tooltip
 */
public record Chart(String summary, String corner, String unit, List<String> columns, List<Line> lines) {

    /**
     * A row of the table. The cells are written as people read them, {@link Show#NONE} where there is no data.
     *
     * @param draw {@code bar}, {@code stack}, {@code line}, or null for a row that is not drawn
     * @param colour {@code c1} to {@code c5}
     * @param sum whether the row is a sum
     */
    public record Line(
            String label,
            List<String> cells,
            @Nullable String draw,
            @Nullable String colour,
            boolean sum) {

        public static Line plain(String label, List<String> cells) {
            return new Line(label, cells, null, null, false);
        }

        public static Line sum(String label, List<String> cells) {
            return new Line(label, cells, null, null, true);
        }

        public static Line bar(String label, String colour, List<String> cells) {
            return new Line(label, cells, "bar", colour, true);
        }

        public static Line stack(String label, String colour, List<String> cells) {
            return new Line(label, cells, "stack", colour, false);
        }

        public static Line line(String label, List<String> cells) {
            return new Line(label, cells, "line", null, false);
        }

        public @Nullable String css() {
            return sum ? "sum" : null;
        }

        public @Nullable String key() {
            return draw == null ? null : draw.equals("line") ? "z-key line" : "z-key " + colour;
        }
    }
}
