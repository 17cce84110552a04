package org.zhucun.village;

import org.jspecify.annotations.Nullable;

/** A part of the village page that a module above contributes as a bean. */
public interface VillagePanel {

    /** Smaller stands higher. */
    int order();

    /** Whether it is long and stands in the first column, below the village's own numbers; the others stand in the second. */
    default boolean isLong() {
        return false;
    }

    /** What to show of a village in the viewer's range; null when there is nothing to say. */
    @Nullable
    Content of(String villageCode);

    /**
     * @param template a template with a fragment {@code panel (content)}, a section of class z-sheet
     * @param content the record it shows
     */
    record Content(String template, Object content) {}
}
