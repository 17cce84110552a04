package org.zhucun.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.web.Shows;

/** The open clues of a household, on its page. */
@Component
class CluePanel implements HouseholdPanel {

    record Line(long id, String sentence, String due) {}

    record Content(List<Line> clues) {}

    private final Clues clues;
    private final Shows shows;

    CluePanel(Clues clues, Shows shows) {
        this.clues = clues;
        this.shows = shows;
    }

    @Override
    public @Nullable Part of(long householdId) {
        var show = shows.now();
        var open = clues.open(householdId);
        return open.isEmpty()
                ? null
                : new Part(
                        show.say("clue.panel", open.size()),
                        "warning/panel",
                        new Content(open.stream()
                                .map(row -> new Line(
                                        row.clueId(),
                                        clues.sentence(row, show),
                                        show.say("clue.before", show.day(row.dueOn()))))
                                .toList()));
    }
}
