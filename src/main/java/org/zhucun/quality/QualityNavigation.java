package org.zhucun.quality;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class QualityNavigation {

    @Bean
    NavItem doubtNavigation() {
        return new NavItem(
                Area.HOUSEHOLDS,
                "doubts",
                "/doubts",
                30,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
