package org.zhucun.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.home.HomePanel;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** Whom to visit today, on the first page in the village. */
@Component
class PlanOfDay implements HomePanel {

    private static final int HOMES = 5;

    private final Coverage coverage;
    private final Shows shows;

    PlanOfDay(Coverage coverage, Shows shows) {
        this.coverage = coverage;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content of() {
        var viewer = Viewers.required();
        if (viewer.prefix().length() != 12
                || !(viewer.is(Role.FIRST_SECRETARY) || viewer.is(Role.TEAM_MEMBER) || viewer.is(Role.VILLAGE_CLERK))) {
            return null;
        }
        var show = shows.now();
        var rule = coverage.rule(viewer.prefix(), show.today());
        List<PlanLine> lines = coverage.today(viewer.prefix(), show.today(), HOMES).stream()
                .map(home -> PlanLine.of(home, rule, show))
                .toList();
        return lines.isEmpty() ? null : new Content("visit/today", lines);
    }
}
