package org.zhucun.review;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    NavItem reviewNavItem() {
        return new NavItem(
                Area.STATIONED,
                "reviews",
                "/reviews",
                50,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER"));
    }
}
