package org.zhucun.casework;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.VisitAction;
import org.zhucun.web.Shows;

/** The way back from a visit to the case of its household that waits for one. */
@Component
class VerifyingVisit implements VisitAction {

    private final CaseFiles files;
    private final Cases cases;
    private final Shows shows;

    VerifyingVisit(CaseFiles files, Cases cases, Shows shows) {
        this.files = files;
        this.cases = cases;
        this.shows = shows;
    }

    @Override
    public @Nullable Offer of(Seen visit) {
        if (visit.withdrawn()) {
            return null;
        }
        var show = shows.now();
        return files.findByHouseholdIdAndOutcomeIsNull(visit.householdId()).stream()
                .filter(file -> file.stage().is(Stage.Sort.VISIT)
                        && file.mayAct(new Deed(
                                Viewers.required().actor(), Viewers.required().role(), visit.visitedOn(), null, null))
                        && cases.visits(file).stream().anyMatch(one -> one.visitId() == visit.visitId()))
                .findFirst()
                .map(file -> new Offer(
                        show.say("case.visit.use", show.word("caseFile.kind", file.kind())),
                        "/cases/" + file.id() + "?visit=" + visit.visitId() + "#next",
                        false))
                .orElse(null);
    }
}
