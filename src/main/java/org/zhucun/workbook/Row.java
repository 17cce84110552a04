package org.zhucun.workbook;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One row as it is written: the number it has in the workbook, the raw text of every cell, and which of the cells hold
 * a number rather than text.
 */
public record Row(int number, @Nullable String[] cells, BitSet numbers) {
    public @Nullable String cell(int column) {
        return column < cells.length ? cells[column] : null;
    }
}
