package org.zhucun.followup;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.home.HomePanel;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** What a First Secretary or a team member promised and has not done yet, on the first page. */
@Component
class FollowUpsDue implements HomePanel {

    private final FollowUpList list;
    private final Shows shows;

    FollowUpsDue(FollowUpList list, Shows shows) {
        this.list = list;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content of() {
        var viewer = Viewers.required();
        if (!viewer.is(Role.FIRST_SECRETARY) && !viewer.is(Role.TEAM_MEMBER)) {
            return null;
        }
        var show = shows.now();
        var rows = list.open(viewer.actor(), 5).stream()
                .map(row -> FollowUpRow.of(row, show))
                .toList();
        return rows.isEmpty() ? null : new Content("followup/due", rows);
    }
}
