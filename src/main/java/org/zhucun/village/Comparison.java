package org.zhucun.village;

import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/**
 * A figure that both the register and the village's own profile know.
 *
 * @param label the key of its word
 * @param href the rows that the register's figure counts; null when no list shows exactly them
 * @param profile null when the village did not report it
 * @param same whether both count the same households, so that any difference is one; else the profile counts the whole
 *     village and only a smaller figure contradicts
 */
record Comparison(
        String label,
        @Nullable String href,
        long register,
        @Nullable Integer profile,
        boolean same) {

    Comparison unlinked() {
        return new Comparison(label, null, register, profile, same);
    }

    public String reported() {
        return Show.count(profile);
    }

    public boolean differs() {
        return profile != null && (same ? profile != register : profile < register);
    }

    /** The difference with its sign. */
    public String difference() {
        return profile == null ? Show.NONE : (register > profile ? "+" : "") + Show.count(register - profile);
    }
}
