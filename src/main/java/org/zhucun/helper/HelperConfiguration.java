package org.zhucun.helper;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class HelperConfiguration {

    @Bean
    NavItem helperNavItem() {
        return new NavItem(
                Area.HELP,
                "helpers",
                "/helpers",
                10,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
