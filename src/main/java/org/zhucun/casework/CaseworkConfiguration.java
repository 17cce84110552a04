package org.zhucun.casework;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.meeting.SubjectLinks;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    @Bean
    NavItem caseNavItem() {
        return new NavItem(
                Area.CASES,
                "cases",
                "/cases",
                10,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }

    @Bean
    NavItem roundNavItem() {
        return new NavItem(
                Area.CASES,
                "rounds",
                "/rounds",
                15,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }

    @Bean
    SubjectLinks caseLinks() {
        return (table, id) -> table.equals(Proofs.TABLE) ? "/cases/" + id : null;
    }
}
