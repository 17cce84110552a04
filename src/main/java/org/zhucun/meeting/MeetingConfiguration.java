package org.zhucun.meeting;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

    @Bean
    NavItem meetingNavItem() {
        return new NavItem(
                Area.CASES,
                "meetings",
                "/meetings",
                20,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
