package org.zhucun.attendance;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class AttendanceConfiguration {

    @Bean
    NavItem attendanceNavItem() {
        return new NavItem(
                Area.STATIONED,
                "attendance",
                "/attendance",
                40,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER"));
    }
}
