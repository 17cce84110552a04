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

    record Shown(List<Panel> panels) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content of(String villageCode) {
        return new Content("dashboard/village", new Shown(dashboards.ofVillage(villageCode)));
    }
}
