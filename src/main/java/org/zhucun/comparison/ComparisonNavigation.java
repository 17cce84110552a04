package org.zhucun.comparison;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class ComparisonNavigation {

    @Bean
    NavItem comparisonNavItem() {
        return new NavItem(
                Area.CASES,
                "comparisons",
                "/comparisons",
                17,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
