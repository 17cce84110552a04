package org.zhucun.warning;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class WarningNavigation {

    @Bean
    NavItem clueNavItem() {
        return new NavItem(
                        Area.CASES,
                        "clues",
                        "/clues",
                        16,
                        Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"))
                .with("/disasters");
    }
}
