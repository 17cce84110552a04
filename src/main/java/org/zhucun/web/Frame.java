package org.zhucun.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page; {@code #frame} in the layout.
 *
 * @param reader null before signing in, or when an error page cannot find out
 * @param who the reader and what they act for, as a phone tells one from another; null without a reader
 * @param findsHouseholds whether the top bar offers to find a household
 * @param printed who prints the page and when, for the foot of its paper; null without a reader
 * @param day the sample's day in words, null outside the sample
 */
record Frame(
        @Nullable Reader reader,
        String role,
        @Nullable String who,
        List<Entry> areas,
        List<Entry> bottom,
        boolean findsHouseholds,
        @Nullable String printed,
        @Nullable String day,
        String otherLanguage,
        boolean invalid) {

    /** A line of the side bar; pages only under the area that is open. */
    record Entry(
            String label,
            String href,
            String icon,
            @Nullable String current,
            @Nullable String count,
            List<Entry> pages,
            @Nullable String css) {}

    public boolean severalPostings() {
        return reader != null && reader.severalPostings();
    }
}
