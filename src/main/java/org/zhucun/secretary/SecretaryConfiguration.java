package org.zhucun.secretary;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class SecretaryConfiguration {

    @Bean
    NavItem cadreNavItem() {
        return new NavItem(Area.STATIONED, "secretaries", "/secretaries", 20, Set.of("COUNTY_REVIEWER", "TOWN_CADRE"));
    }

    @Bean
    NavItem villagePostingNavItem() {
        return new NavItem(
                Area.STATIONED,
                "postings",
                "/postings",
                30,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER"));
    }
}
