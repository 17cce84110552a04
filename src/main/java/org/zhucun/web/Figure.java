package org.zhucun.web;

import org.jspecify.annotations.Nullable;

/**
 * A figure in the strip above a list, linked to its rows.
 *
 * @param id say {@code total}; null for none
 * @param note a comparing remark beside it, null for none
 * @param href null when the figure opens nothing
 * @param current whether the list is filtered by it
 */
public record Figure(
        String label,
        String value,
        @Nullable String unit,
        @Nullable String note,
        @Nullable String href,
        boolean current,
        @Nullable String id) {

    public Figure(String label, String value, @Nullable String unit, @Nullable String href) {
        this(label, value, unit, null, href, false, null);
    }

    /** A number with its unit, whose word follows it where the language asks for that. */
    public static Figure counted(Show show, String label, Number number, String unitKey, @Nullable String href) {
        return new Figure(label, Show.count(number), show.say(unitKey, number), href);
    }

    /**
     * A number that narrows the list to what it counts, and gives the whole back where it did already.
     *
     * @param chosen what the filter stands at; null for nothing
     */
    public static Figure filter(
            Show show,
            String label,
            Number number,
            String unitKey,
            Here here,
            String filter,
            String value,
            @Nullable String chosen) {
        var now = value.equals(chosen);
        return counted(show, label, number, unitKey, now ? here.without(filter) : here.with(filter, value))
                .chosen(now);
    }

    public Figure noting(String remark) {
        return new Figure(label, value, unit, remark, href, current, id);
    }

    /** For a reader who may not open its rows. */
    public Figure unlinked() {
        return new Figure(label, value, unit, note, null, current, id);
    }

    public Figure identified(String name) {
        return new Figure(label, value, unit, note, href, current, name);
    }

    public Figure chosen(boolean now) {
        return new Figure(label, value, unit, note, href, now, id);
    }
}
