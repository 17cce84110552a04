package org.zhucun.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.web.Shows;

/** What was promised to a household, on its page. */
@Component
class FollowUpPanel implements HouseholdPanel {

    record Content(List<FollowUpRow> rows) {}

    private final FollowUpList list;
    private final Shows shows;

    FollowUpPanel(FollowUpList list, Shows shows) {
        this.list = list;
        this.shows = shows;
    }

    @Override
    public @Nullable Part of(long householdId) {
        var show = shows.now();
        var rows = list.ofHousehold(householdId).stream()
                .map(row -> FollowUpRow.of(row, show))
                .toList();
        return rows.isEmpty() ? null : new Part(show.say("followUp.index.title"), "followup/panel", new Content(rows));
    }
}
