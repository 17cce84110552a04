package org.zhucun.village;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class VillageConfiguration {

    @Bean
    NavItem villageNavItem() {
        return new NavItem(
                Area.VILLAGES,
                "villages",
                "/villages",
                10,
                Set.of(
                        "COUNTY_REVIEWER",
                        "TOWN_CADRE",
                        "TOWN_ACCOUNTANT",
                        "TOWN_CASHIER",
                        "FIRST_SECRETARY",
                        "TEAM_MEMBER",
                        "VILLAGE_CLERK"));
    }
}
