package org.zhucun.history;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.viewer.Role;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    NavItem historyNavItem() {
        return new NavItem(Area.HISTORY, "history", "/admin/history", 10, Set.of(Role.ADMINISTRATOR.name()));
    }
}
