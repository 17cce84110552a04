package org.zhucun.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Fact;
import org.zhucun.web.Happening;

/** A person, with the facts of their years and where they lived. */
record PersonPage(
        long id,
        String name,
        @Nullable Long householdId,
        @Nullable String householdName,
        String villageName,
        String lead,
        boolean editable,
        boolean head,
        List<Fact> facts,
        List<String> years,
        List<Row> rows,
        List<Happening> course) {

    /** One fact across the years. */
    record Row(String label, List<String> cells) {}
}
