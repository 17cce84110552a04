package org.zhucun.spotcheck;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class SpotCheckNavigation {

    @Bean
    NavItem spotCheckNavItem() {
        return new NavItem(Area.CASES, "spot-checks", "/spot-checks", 18, Set.of("COUNTY_REVIEWER", "TOWN_CADRE"));
    }
}
