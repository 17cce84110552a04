package org.zhucun.village;

import java.util.List;
import org.zhucun.web.Show;
import org.zhucun.web.Tab;

/** The pages of a village, so that nobody scrolls for ever. */
final class VillageTabs {

    private VillageTabs() {}

    static List<Tab> of(Show show, VillageHead village, String current) {
        var base = "/villages/" + village.code();
        return List.of(
                new Tab(show.say("village.tab.overview"), base, current.equals("overview")),
                new Tab(show.say("village.tab.years"), base + "/years", current.equals("years")),
                new Tab(show.say("village.tab.groups"), base + "/groups", current.equals("groups")),
                new Tab(show.say("village.tab.history"), base + "/history", current.equals("history")));
    }
}
