package org.zhucun.casework;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** Does one thing to many cases of a round, each in its own transaction; a case that refuses stays and says why. */
@Service
class Batches {

    /** A case that refused, and its reason in the reader's words. */
    record Refused(String name, String why) implements Serializable {}

    record Result(int done, List<Refused> refused) {}

    private final Cases cases;
    private final Candidates candidates;
    private final CaseSubjects subjects;
    private final CaseFiles files;
    private final Shows shows;

    Batches(Cases cases, Candidates candidates, CaseSubjects subjects, CaseFiles files, Shows shows) {
        this.cases = cases;
        this.candidates = candidates;
        this.subjects = subjects;
        this.files = files;
        this.shows = shows;
    }

    /** Proposes each household for a kind, for the reason that the registers give. */
    Result propose(String village, Kind kind, int year, List<Long> households, LocalDate day, String statement) {
        var reasons = candidates.reasons(village, kind, year);
        var refused = new ArrayList<Refused>();
        var done = 0;
        for (var household : households) {
            try {
                var reason = reasons.get(household);
                if (reason == null) {
                    throw new Refusal(
                            files.findByHouseholdIdAndOutcomeIsNull(household).isEmpty()
                                    ? "case.open.unsuited." + kind
                                    : "case.open.already");
                }
                cases.open(new CaseForm(
                        kind,
                        household,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        reason.cause(),
                        reason.ground(),
                        reason.risk(),
                        null,
                        day,
                        statement,
                        null));
                done++;
            } catch (Refusal refusal) {
                refused.add(new Refused(subjects.present(household).called(household), words(refusal)));
            }
        }
        return new Result(done, refused);
    }

    /** Takes the same step of each case, with the same day and note. */
    Result take(List<Long> ids, Stage stage, LocalDate day, @Nullable String note) {
        var refused = new ArrayList<Refused>();
        var done = 0;
        for (var file : files.findByCaseFileIdInOrderByCaseFileId(ids)) {
            try {
                cases.takeAmongMany(file.id(), stage, day, note);
                done++;
            } catch (Refusal refusal) {
                refused.add(new Refused(file.name(), words(refusal)));
            } catch (OptimisticLockingFailureException lost) {
                refused.add(new Refused(file.name(), shows.now().say("case.elsewhere")));
            }
        }
        return new Result(done, refused);
    }

    private String words(Refusal refusal) {
        return shows.now().say(refusal.key(), refusal.args());
    }
}
