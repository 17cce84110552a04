package org.zhucun.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Choice;

/** What is open of a person posted, who may take it, and the lists so far. */
record HandoverPage(
        long postingId, String name, List<Line> open, List<Choice> successors, List<Drawn> lists, boolean draws) {

    /** One thing to do. */
    record Line(
            String kind, String title, String due, @Nullable String href) {}

    /** A list with its lines. */
    record Drawn(
            long id, String title, String made, @Nullable String confirmed, boolean mayConfirm, List<Line> lines) {}
}
