package org.zhucun.calendar;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.viewer.Role;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    NavItem holidaysNavItem() {
        return new NavItem(Area.PARAMETERS, "holidays", "/admin/holidays", 20, Set.of(Role.ADMINISTRATOR.name()));
    }
}
