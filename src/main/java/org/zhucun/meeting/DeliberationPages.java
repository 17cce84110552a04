package org.zhucun.meeting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.Divisions;
import org.zhucun.notice.NoticeState;
import org.zhucun.notice.Notices;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import org.zhucun.web.Step;

/** Reads how far a matter of 四议两公开 came. */
@Component
@Transactional(readOnly = true)
class DeliberationPages {

    private final Deliberations deliberations;
    private final Notices notices;
    private final Divisions divisions;
    private final Shows shows;

    DeliberationPages(Deliberations deliberations, Notices notices, Divisions divisions, Shows shows) {
        this.deliberations = deliberations;
        this.notices = notices;
        this.divisions = divisions;
        this.shows = shows;
    }

    DeliberationPage of(long id) {
        var show = shows.now();
        var found = deliberations.required(id);
        var steps = new ArrayList<Step>();
        var papers = new ArrayList<DeliberationPage.Paper>();
        MeetingKind next = null;
        var waiting = false;
        for (var stage : Deliberations.STAGES) {
            var decision = deliberations.decision(id, stage).orElse(null);
            if (decision != null) {
                papers.add(new DeliberationPage.Paper(
                        show.say("deliberation.stage." + stage),
                        "/meetings/" + decision.meetingId(),
                        show.say(decision.passed() ? "meeting.verdict.passed" : "meeting.state." + decision.state())));
            }
            var done = decision != null && decision.passed();
            var now = !done && !waiting;
            if (now) {
                waiting = true;
                if (decision == null || decision.state() == MeetingState.CONFIRMED) {
                    next = stage;
                }
            }
            steps.add(new Step(
                    done ? "done" : now ? "now" : "todo",
                    show.say("deliberation.stage." + stage),
                    decision == null
                            ? show.say("deliberation.stage.needs." + stage)
                            : show.say("deliberation.stage.held", show.prose(decision.heldOn()))));
        }
        var resolved = disclosure(found.resolutionNoticeId(), "resolution", waiting, steps, papers, show);
        disclosure(found.resultNoticeId(), "result", waiting || !resolved, steps, papers, show);
        var open = MeetingPages.works() && found.abandonedBecause() == null;
        var sendable = open && next == MeetingKind.PARTY_MEMBERS && found.sentOn() == null;
        return new DeliberationPage(
                id,
                found.villageCode(),
                divisions.name(found.villageCode()),
                found.title(),
                found.proposal(),
                found.sentOn() == null
                        ? show.say("deliberation.begun", show.prose(found.begunOn()))
                        : show.say("deliberation.sent", show.prose(found.begunOn()), show.prose(found.sentOn())),
                found.abandonedBecause(),
                steps,
                papers,
                open && !sendable ? next : null,
                open && !sendable && next != null ? show.say("deliberation.stage." + next) : null,
                sendable,
                open
                        && !waiting
                        && (found.resolutionNoticeId() == null
                                || deliberations.isWithdrawn(found.resolutionNoticeId())),
                open
                        && resolved
                        && (found.resultNoticeId() == null || deliberations.isWithdrawn(found.resultNoticeId())),
                open && found.resultNoticeId() == null);
    }

    private boolean disclosure(
            @Nullable Long notice,
            String which,
            boolean later,
            List<Step> steps,
            List<DeliberationPage.Paper> papers,
            Show show) {
        var label = show.say("deliberation.disclosure." + which);
        if (notice == null) {
            steps.add(new Step(later ? "todo" : "now", label, show.say("deliberation.disclosure.needs")));
            return false;
        }
        var standing = notices.standing(notice);
        var state = standing.result() == null
                ? show.word("notice.state", standing.state())
                : show.word("notice.result", standing.result());
        papers.add(new DeliberationPage.Paper(label, "/notices/" + notice, state));
        var done = standing.passed() || (which.equals("result") && standing.state() == NoticeState.ENDED);
        steps.add(new Step(done ? "done" : "now", label, state));
        return done;
    }
}
