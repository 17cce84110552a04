package org.zhucun.intake;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    NavItem importNavItem() {
        return new NavItem(Area.HOUSEHOLDS, "imports", "/imports", 30, Set.of("TOWN_CADRE", "VILLAGE_CLERK"));
    }
}
