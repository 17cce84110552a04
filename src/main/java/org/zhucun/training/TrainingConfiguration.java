package org.zhucun.training;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {

    private static final Set<String> STATIONED =
            Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER");

    @Bean
    NavItem trainingNavItem() {
        return new NavItem(Area.STATIONED, "trainings", "/trainings", 70, STATIONED);
    }

    @Bean
    NavItem exemplarNavItem() {
        return new NavItem(Area.STATIONED, "exemplars", "/exemplars", 80, STATIONED);
    }
}
