package org.zhucun.team;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.secretary.PostingPanel;
import org.zhucun.secretary.Postings;

/** Open work on the page of a posting; nothing where nothing is open and no list was drawn up. */
@Component
class HandoverPanel implements PostingPanel {

    /** How much is open, and how many lists there are. */
    record Board(String href, int open, int lists) {}

    private final Handovers handovers;
    private final Postings postings;

    HandoverPanel(Handovers handovers, Postings postings) {
        this.handovers = handovers;
        this.postings = postings;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content of(long villagePostingId) {
        var open = postings.held(villagePostingId)
                .map(one -> handovers.open(one).size())
                .orElse(0);
        var lists = handovers.drawn(villagePostingId).size();
        return open + lists == 0
                ? null
                : new Content("team/_handover", new Board("/postings/" + villagePostingId + "/handover", open, lists));
    }
}
