package org.zhucun.measure;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

    @Bean
    NavItem measureNavItem() {
        return new NavItem(
                Area.HELP,
                "measures",
                "/measures",
                20,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
