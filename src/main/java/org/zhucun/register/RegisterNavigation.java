package org.zhucun.register;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

    private static final Set<String> READERS =
            Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK");

    @Bean
    NavItem householdListNavigation() {
        return new NavItem(Area.HOUSEHOLDS, "households", "/households", 10, READERS);
    }

    @Bean
    NavItem personListNavigation() {
        return new NavItem(Area.HOUSEHOLDS, "persons", "/persons", 20, READERS);
    }
}
