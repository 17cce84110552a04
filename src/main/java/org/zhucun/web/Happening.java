package org.zhucun.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline: what happened, and the evidence in small under it.
 *
 * @param when what to show instead of the day, say 11-18 前; null shows the day
 * @param kind {@code mile} changes a status, {@code open} is still to come, null is all else
 */
public record Happening(
        @Nullable LocalDate day,
        @Nullable String when,
        @Nullable String title,
        @Nullable String text,
        @Nullable String evidence,
        @Nullable String href,
        @Nullable String kind) {

    public static Happening of(LocalDate day, @Nullable String text, @Nullable String evidence) {
        return new Happening(day, null, null, text, evidence, null, null);
    }

    public static Happening mile(LocalDate day, String title, @Nullable String text, @Nullable String evidence) {
        return new Happening(day, null, title, text, evidence, null, "mile");
    }

    public static Happening open(String when, String title, @Nullable String text, @Nullable String evidence) {
        return new Happening(null, when, title, text, evidence, null, "open");
    }
}
