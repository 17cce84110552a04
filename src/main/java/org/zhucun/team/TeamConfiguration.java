package org.zhucun.team;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

    @Bean
    NavItem teamNavItem() {
        return new NavItem(
                Area.STATIONED,
                "teams",
                "/secretaries/teams",
                10,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER"));
    }

    @Bean
    NavItem dutyNavItem() {
        return new NavItem(
                Area.STATIONED,
                "duties",
                "/secretaries/duties",
                90,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
