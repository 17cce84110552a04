package org.zhucun.team;

import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import org.springframework.stereotype.Component;
import org.zhucun.secretary.Postings;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Puts a handover into the reader's words. */
@Component
class HandoverPages {

    private final Handovers handovers;
    private final Postings postings;
    private final Shows shows;

    HandoverPages(Handovers handovers, Postings postings, Shows shows) {
        this.handovers = handovers;
        this.postings = postings;
        this.shows = shows;
    }

    HandoverPage of(long postingId) {
        var show = shows.now();
        var viewer = Viewers.required();
        var posting = handovers.posting(postingId);
        var open = handovers.open(posting);
        var lists = handovers.drawn(postingId);
        return new HandoverPage(
                postingId,
                show.name(posting.name()),
                open.stream()
                        .map(one -> new HandoverPage.Line(
                                show.say("openWork." + one.kind()),
                                one.item().title(),
                                show.day(one.item().dueOn()),
                                one.item().href()))
                        .toList(),
                postings.postedOn(posting.villageCode(), show.today()).stream()
                        .filter(one -> one.villagePostingId() != postingId
                                && one.state().holds())
                        .map(one -> new Choice(
                                String.valueOf(one.villagePostingId()),
                                show.name(one.name()) + " · " + show.word("villagePosting.role", one.role())))
                        .toList(),
                lists.stream().map(one -> drawn(one, show)).toList(),
                !viewer.is(TEAM_MEMBER)
                        && !open.isEmpty()
                        && lists.stream().allMatch(one -> one.confirmedOn() != null));
    }

    private HandoverPage.Drawn drawn(Handovers.Drawn one, Show show) {
        var viewer = Viewers.required();
        return new HandoverPage.Drawn(
                one.handoverId(),
                show.say("handover.list", show.name(one.successor()), one.items()),
                show.say("handover.made", show.name(one.maker()), show.day(one.madeOn())),
                one.confirmedOn() == null ? null : show.say("handover.confirmedOn", show.day(one.confirmedOn())),
                one.confirmedOn() == null
                        && viewer.is(TOWN_CADRE)
                        && !viewer.actor().equals(one.madeBy()),
                handovers.items(one.handoverId()).stream()
                        .map(item -> new HandoverPage.Line(
                                show.say("openWork." + item.kind()), item.title(), show.day(item.dueOn()), null))
                        .toList());
    }
}
