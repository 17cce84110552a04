package org.zhucun.project;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    NavItem projectNavItem() {
        return new NavItem(
                Area.PROJECTS,
                "projects",
                "/projects",
                10,
                Set.of(
                        "COUNTY_REVIEWER",
                        "TOWN_CADRE",
                        "TOWN_ACCOUNTANT",
                        "FIRST_SECRETARY",
                        "TEAM_MEMBER",
                        "VILLAGE_CLERK"));
    }
}
