package org.zhucun.workbook;

import static org.zhucun.workbook.WorkbookRefused.Reason.*;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one row within the limits, whatever file they come from. */
final class RowBuffer {
    private final WorkbookLimits limits;
    private @Nullable String[] cells = new String[64];
    private BitSet numbers = new BitSet();
    private int width;
    private int number;

    RowBuffer(WorkbookLimits limits) {
        this.limits = limits;
    }

    void begin(int row) {
        number = row;
        Arrays.fill(cells, 0, width, null);
        numbers = new BitSet();
        width = 0;
    }

    /** A cell in which nothing is written takes no room, however far out a colour or a border was drawn. */
    void put(int column, String text, boolean isNumber) {
        if (text.isEmpty()) {
            return;
        }
        if (number > limits.rows() || number < 1) {
            throw new WorkbookRefused(TOO_MANY_ROWS, limits.rows());
        }
        if (column >= limits.columns()) {
            throw new WorkbookRefused(TOO_MANY_COLUMNS, limits.columns());
        }
        if (text.length() > limits.cellLength()) {
            throw new WorkbookRefused(CELL_TOO_LONG, CellAddress.of(number, column), limits.cellLength());
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = text;
        width = Math.max(width, column + 1);
        if (isNumber) {
            numbers.set(column);
        }
    }

    boolean isEmpty() {
        return width == 0;
    }

    Row row() {
        return new Row(number, Arrays.copyOf(cells, width), numbers);
    }
}
