package org.zhucun.attendance;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.FieldPage;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class AttendanceConfiguration {

    @Bean
    FieldPage attendanceFieldPage() {
        return new FieldPage("/attendance", Set.of("FIRST_SECRETARY", "TEAM_MEMBER"));
    }

    @Bean
    FieldPage leaveFieldPage() {
        return new FieldPage("/attendance/leaves/new", Set.of("FIRST_SECRETARY", "TEAM_MEMBER"));
    }

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
