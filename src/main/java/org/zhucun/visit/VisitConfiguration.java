package org.zhucun.visit;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.FieldPage;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

    private static final Set<String> ROLES =
            Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK");

    private static final Set<String> IN_THE_FIELD = Set.of("FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK");

    @Bean
    FieldPage visitPlanFieldPage() {
        return new FieldPage("/visits/plan", IN_THE_FIELD);
    }

    @Bean
    FieldPage visitWritingFieldPage() {
        return new FieldPage("/visits/new?household={home}", IN_THE_FIELD);
    }

    @Bean
    NavItem visitPlanNavItem() {
        return new NavItem(Area.HOUSEHOLDS, "visitPlan", "/visits/plan", 40, ROLES);
    }

    @Bean
    NavItem visitNavItem() {
        return new NavItem(Area.HOUSEHOLDS, "visits", "/visits", 50, ROLES);
    }

    @Bean
    NavItem proposalNavItem() {
        return new NavItem(Area.HOUSEHOLDS, "visitProposals", "/visits/proposals", 60, ROLES);
    }
}
