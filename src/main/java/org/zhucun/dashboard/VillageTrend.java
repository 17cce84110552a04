package org.zhucun.dashboard;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhucun.village.VillagePanel;

/** The years of a village on its own page. */
@Component
class VillageTrend implements VillagePanel {

    private final Dashboards dashboards;

    VillageTrend(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    /** @param years its dashboard of each year, the latest first */
    record Shown(List<Panel> panels, List<DashboardPage.YearLink> years) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public Content of(String villageCode) {
        return new Content("dashboard/village", dashboards.ofVillage(villageCode));
    }
}
