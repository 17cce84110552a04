package org.zhucun.followup;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

    @Bean
    NavItem followUpNavItem() {
        return new NavItem(
                Area.CASES,
                "followUps",
                "/follow-ups",
                50,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
