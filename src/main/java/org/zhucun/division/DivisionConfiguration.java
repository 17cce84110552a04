package org.zhucun.division;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class DivisionConfiguration {

    @Bean
    NavItem divisionNavItem() {
        return new NavItem(Area.PARAMETERS, "divisions", "/admin/divisions", 20, Set.of("ADMINISTRATOR"));
    }
}
