package org.zhucun.window;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class WindowConfiguration {

    @Bean
    NavItem reportNavItem() {
        return new NavItem(
                Area.CASES,
                "reports",
                "/reports",
                40,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "VILLAGE_CLERK"));
    }
}
