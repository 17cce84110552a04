package org.zhucun.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The words of a row by column. What the register does not know is an empty cell, to be filled by hand. */
final class Cells extends LinkedHashMap<String, String> {

    @Override
    public boolean containsKey(Object column) {
        return true;
    }

    @Override
    public String get(Object column) {
        return super.getOrDefault(column, "");
    }

    /** The word, or a line to write on: in a sentence an empty place is not seen. */
    public String or(String column) {
        var word = get(column);
        return word.isEmpty() ? "＿＿＿" : word;
    }

    /** Whether they are of a household that was never poor. */
    public boolean neverPoor() {
        return !get("never_poor").isEmpty();
    }

    /** A count as it was before it became a word; 0 of an empty cell. */
    long number(String column) {
        var word = get(column).replace(",", "");
        return word.isEmpty() ? 0 : Long.parseLong(word);
    }

    /** Rows for a form filled by hand, or enough of them below those that are known. */
    static List<Cells> filledUpTo(int lines, List<Cells> known) {
        var rows = new ArrayList<>(known);
        while (rows.size() < lines) {
            rows.add(new Cells());
        }
        return rows;
    }
}
