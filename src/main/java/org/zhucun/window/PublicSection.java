package org.zhucun.window;

import org.jspecify.annotations.Nullable;

/**
 * A part of a village's public window that a module above contributes as a bean: projects, finance. It is asked as the
 * window's viewer, whose range is empty: it reads from a view of the module that shows what was published and no more.
 */
public interface PublicSection {

    /** Smaller stands higher. */
    int order();

    /** What to show of a village; null when there is nothing to say. */
    @Nullable
    Content of(String villageCode);

    /**
     * @param template a template with a fragment {@code section (content)}, a section of class z-sheet
     * @param content the record it shows
     */
    record Content(String template, Object content) {}
}
