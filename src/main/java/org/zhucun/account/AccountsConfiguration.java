package org.zhucun.account;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.viewer.Role;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    @Bean
    NavItem accountsNavItem() {
        return new NavItem(Area.ACCOUNTS, "accounts", "/admin/accounts", 10, Set.of(Role.ADMINISTRATOR.name()));
    }
}
