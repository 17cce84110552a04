package org.zhucun.parameter;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.viewer.Role;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class ParameterConfiguration {

    @Bean
    NavItem parametersNavItem() {
        return new NavItem(Area.PARAMETERS, "parameters", "/admin/parameters", 10, Set.of(Role.ADMINISTRATOR.name()));
    }
}
