package org.zhucun.secretary;

import org.jspecify.annotations.Nullable;

/** A part of a posting's page that a module above contributes as a bean. */
public interface PostingPanel {

    /** Smaller stands higher. */
    int order();

    /** What to show of a posting; null when there is nothing to say. */
    @Nullable
    Content of(long villagePostingId);

    /**
     * @param template a template with a fragment {@code panel (content)}, a section of class z-sheet
     * @param content the record it shows
     */
    record Content(String template, Object content) {}
}
