package org.zhucun.warning;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.visit.VisitAction;
import org.zhucun.web.Shows;

/** The way from a visit that found a problem to its clue. */
@Component
class ClueOfVisit implements VisitAction {

    private final VisitedClues clues;
    private final Shows shows;

    ClueOfVisit(VisitedClues clues, Shows shows) {
        this.clues = clues;
        this.shows = shows;
    }

    @Override
    public @Nullable Offer of(Seen visit) {
        if (visit.problem() == null) {
            return null;
        }
        var show = shows.now();
        var made = clues.of(visit.visitId());
        if (made != null) {
            return new Offer(show.say("clue.of.report"), "/clues/" + made, false);
        }
        return ClueOfReport.decides() && clues.mayBecome(visit)
                ? new Offer(show.say("clue.make"), "/visits/" + visit.visitId() + "/clue", true)
                : null;
    }
}
