package org.zhucun.home;

import org.jspecify.annotations.Nullable;

/** A part of the first page in the village that a module above contributes as a bean: at most one statement. */
public interface HomePanel {

    /** Smaller stands higher. */
    int order();

    /** What to show the current viewer; null for nothing. */
    @Nullable
    Content of();

    /**
     * @param template a template with a fragment {@code panel (content)}, a section of class z-sheet
     * @param content what it shows
     */
    record Content(String template, Object content) {}
}
