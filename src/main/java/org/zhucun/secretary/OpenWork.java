package org.zhucun.secretary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that a person leaves behind; contributed as a bean by each module whose work belongs to somebody posted. */
public interface OpenWork {

    /** What kind of work; its word is the message {@code openWork.<kind>}. */
    String kind();

    /** What is open of the person posted, the most urgent first. */
    List<Item> of(Posted posting);

    /** Gives the items to the successor, once the town confirmed the list; what was closed meanwhile stays closed. */
    void pass(List<Long> ids, Posted from, Posted to);

    /**
     * One thing to do.
     *
     * @param title in the words of its record
     * @param href where it is done; null when it has no page
     */
    record Item(
            long id,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable String href) {}
}
