package org.zhucun.dashboard;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class DashboardNavigation {

    @Bean
    NavItem countyDashboardNavigation() {
        return new NavItem(Area.DASHBOARDS, "dashboards.county", "/dashboards/county", 10, Set.of("COUNTY_REVIEWER"));
    }

    @Bean
    NavItem townDashboardNavigation() {
        return new NavItem(
                Area.DASHBOARDS, "dashboards.town", "/dashboards/town", 20, Set.of("COUNTY_REVIEWER", "TOWN_CADRE"));
    }
}
