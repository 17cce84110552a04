package org.zhucun.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Shows;

/** What a visit or a log entry left to do, for its page: {@code followup/panel :: rows (rows)}. */
@Component
@Transactional(readOnly = true)
public class FollowUpsOf {

    private final FollowUpList list;
    private final Shows shows;

    FollowUpsOf(FollowUpList list, Shows shows) {
        this.list = list;
        this.shows = shows;
    }

    public List<FollowUpRow> of(FollowUpSource source, long sourceId) {
        var show = shows.now();
        return list.of(source, sourceId).stream()
                .map(row -> FollowUpRow.of(row, show))
                .toList();
    }
}
