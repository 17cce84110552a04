package org.zhucun.village;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Chart;
import org.zhucun.web.Fact;
import org.zhucun.web.Figure;

/**
 * The village at a glance.
 *
 * @param profileYear the year of the profile compared with, null when none was reported
 * @param merged how the profiles of villages that were merged into this one count; null where none does
 * @param exits households that left poverty by year, null when none did
 */
record VillagePage(
        List<Figure> figures,
        List<Fact> facts,
        @Nullable String profileYear,
        List<Comparison> comparisons,
        @Nullable String merged,
        List<Tally> statuses,
        List<Tally> attributes,
        List<Tally> causes,
        @Nullable Chart exits,
        String incidence,
        List<VillagePanel.Content> longPanels,
        List<VillagePanel.Content> panels) {

    /** For who sees the numbers and not the people behind them: no link, and nothing of the modules above. */
    VillagePage unlinked() {
        return new VillagePage(
                figures.stream().map(Figure::unlinked).toList(),
                facts,
                profileYear,
                comparisons.stream().map(Comparison::unlinked).toList(),
                merged,
                statuses.stream().map(Tally::unlinked).toList(),
                attributes.stream().map(Tally::unlinked).toList(),
                causes.stream().map(Tally::unlinked).toList(),
                exits,
                incidence,
                List.of(),
                List.of());
    }

    public boolean differs() {
        return comparisons.stream().anyMatch(Comparison::differs);
    }
}
