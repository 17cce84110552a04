package org.zhucun.meeting;

import org.jspecify.annotations.Nullable;

/** A part of a whole as the rules say it: 2/3, 1/2. */
record Share(int part, int whole) {

    /** From a parameter's text, 2/3 or 1. */
    static @Nullable Share of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var sides = text.split("/");
        return new Share(
                Integer.parseInt(sides[0].strip()), sides.length == 1 ? 1 : Integer.parseInt(sides[1].strip()));
    }

    /**
     * Whether a number of people reaches this share of all. Up to one half the law says 过半, more than: 19 of 38 are not
     * enough. Above one half it says 以上, at least: 30 of 45 are two thirds. Source: 村民委员会组织法 Art. 22, 26, 28.
     */
    boolean isReachedBy(long count, long all) {
        return isMoreThan() ? count * whole > part * all : count * whole >= part * all;
    }

    /** The smallest number that reaches this share. */
    long needed(long all) {
        var exact = part * all / whole;
        return isMoreThan() || part * all % whole != 0 ? exact + 1 : exact;
    }

    boolean isMoreThan() {
        return 2 * part <= whole;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
