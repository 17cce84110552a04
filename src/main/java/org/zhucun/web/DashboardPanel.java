package org.zhucun.web;

import org.jspecify.annotations.Nullable;

/** A part of the dashboards that a module contributes as a bean; one statement, and its figures link to their rows. */
public interface DashboardPanel {

    /** Smaller stands higher. */
    int order();

    /**
     * What to show of a county (6 digits) or town (9) in the viewer's range at the end of a year; null when there is
     * nothing to say.
     */
    @Nullable
    Content of(String place, int year);

    /**
     * @param template a template with a fragment {@code panel (content)}, a section of class z-sheet
     * @param content the record it shows
     */
    record Content(String template, Object content) {}
}
