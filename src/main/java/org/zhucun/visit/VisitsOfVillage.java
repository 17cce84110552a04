package org.zhucun.visit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.village.VillagePanel;
import org.zhucun.web.Shows;

/** How many households of a village were visited in the present period, on its page. */
@Component
class VisitsOfVillage implements VillagePanel {

    private final Coverage coverage;
    private final Shows shows;

    VisitsOfVillage(Coverage coverage, Shows shows) {
        this.coverage = coverage;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public @Nullable Content of(String villageCode) {
        var viewer = Viewers.required();
        if (viewer.is(Role.TOWN_ACCOUNTANT) || viewer.is(Role.TOWN_CASHIER) || viewer.is(Role.ADMINISTRATOR)) {
            return null;
        }
        return coverage.places(villageCode, shows.now().today()).stream()
                .findFirst()
                .map(place -> new Content("visit/village", place))
                .orElse(null);
    }
}
