package org.zhucun.entitlement;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class EntitlementConfiguration {

    @Bean
    NavItem gapNavItem() {
        return new NavItem(
                Area.HELP,
                "gaps",
                "/measures/gaps",
                40,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
