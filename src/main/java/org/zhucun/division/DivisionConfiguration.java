package org.zhucun.division;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class DivisionConfiguration implements WebMvcConfigurer {

    private final OldCodes oldCodes;

    DivisionConfiguration(OldCodes oldCodes) {
        this.oldCodes = oldCodes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(oldCodes);
    }

    @Bean
    NavItem divisionNavItem() {
        return new NavItem(Area.PARAMETERS, "divisions", "/admin/divisions", 20, Set.of("ADMINISTRATOR"));
    }
}
