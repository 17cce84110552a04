package org.zhucun.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.web.Shows;

/** This year's measures of a household, on its page. */
@Component
class MeasurePanel implements HouseholdPanel {

    record Content(long householdId, int year, List<MeasureRow> rows) {}

    private final MeasureList list;
    private final Shows shows;

    MeasurePanel(MeasureList list, Shows shows) {
        this.list = list;
        this.shows = shows;
    }

    @Override
    public @Nullable Part of(long householdId) {
        var show = shows.now();
        var year = show.today().getYear();
        var rows = list.ofHousehold(householdId, year).stream()
                .map(row -> MeasureRow.of(row, show))
                .toList();
        return rows.isEmpty() && !MeasureWords.plans()
                ? null
                : new Part(
                        show.say("measure.panel", String.valueOf(year)),
                        "measure/panel",
                        new Content(householdId, year, rows));
    }
}
