package org.zhucun.workbook;

/** A column's letters and number: A is 0, XFD is 16383. */
final class CellAddress {
    private CellAddress() {}

    /** The column of a reference such as {@code BH12}, or -1 where there are no letters; stops counting at a million. */
    static int column(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length(); i++) {
            var letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = Math.min(column * 26 + letter - 'A' + 1, 1_000_000);
        }
        return column - 1;
    }

    static String of(int row, int column) {
        var letters = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
