package org.zhucun.income;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account of one year as a villager reads it, and the years beside each other. */
record IncomePage(
        int year,
        List<Integer> years,
        List<Line> lines,
        @Nullable String verdict,
        List<Across> across,
        List<String> heads) {

    /**
     * @param kind item, sub, sum or result
     * @param item the item's key where it can carry a note
     */
    record Line(
            String kind,
            String sign,
            String label,
            String amount,
            @Nullable String item,
            @Nullable String note,
            @Nullable Long evidence) {}

    /** One row of the years beside each other. */
    record Across(String label, boolean sum, List<String> cells) {}
}
