package org.zhucun.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One option of a select or of chips, already in the reader's words. */
public record Choice(String value, String label) {

    /** The constants in their order, each under its word: the message {@code <prefix>.<CONSTANT>}. */
    @SafeVarargs
    public static <E extends Enum<E>> List<Choice> words(Show show, String prefix, E... constants) {
        return Arrays.stream(constants)
                .map(one -> new Choice(one.name(), show.word(prefix, one)))
                .toList();
    }

    /** This year and so many before it, the latest first. */
    public static List<Choice> years(Show show, int before) {
        return IntStream.rangeClosed(0, before)
                .mapToObj(back -> String.valueOf(show.today().getYear() - back))
                .map(year -> new Choice(year, year))
                .toList();
    }
}
