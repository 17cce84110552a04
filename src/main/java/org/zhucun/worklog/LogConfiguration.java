package org.zhucun.worklog;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.attachment.FileReaders;
import org.zhucun.viewer.Role;
import org.zhucun.web.Area;
import org.zhucun.web.FieldPage;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    NavItem logWritingNavItem() {
        return new NavItem(Area.WRITING, "logWriting", "/logs/new", 10, Set.of("FIRST_SECRETARY", "TEAM_MEMBER"));
    }

    @Bean
    FieldPage logWritingFieldPage() {
        return new FieldPage("/logs/new", Set.of("FIRST_SECRETARY", "TEAM_MEMBER"));
    }

    /** The photos of the log are for whoever reads the log. */
    @Bean
    FileReaders logPhotoReaders() {
        return new FileReaders(
                "log_entry", Set.of(Role.COUNTY_REVIEWER, Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.TEAM_MEMBER));
    }

    @Bean
    NavItem logNavItem() {
        return new NavItem(
                Area.STATIONED,
                "logs",
                "/logs",
                20,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER"));
    }

    @Bean
    NavItem dutyListsNavItem() {
        return new NavItem(Area.PARAMETERS, "dutyLists", "/admin/duties", 30, Set.of("ADMINISTRATOR"));
    }

    @Bean
    NavItem panoramaNavItem() {
        return new NavItem(
                Area.STATIONED,
                "panorama",
                "/logs/panorama",
                25,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER"));
    }
}
