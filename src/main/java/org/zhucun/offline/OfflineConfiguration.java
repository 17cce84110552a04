package org.zhucun.offline;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.Area;
import org.zhucun.web.FieldPage;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class OfflineConfiguration {

    private static final Set<String> IN_THE_FIELD = Set.of("FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK");

    @Bean
    NavItem outboxNavItem() {
        return new NavItem(Area.HOME, "outbox", "/outbox", 90, IN_THE_FIELD);
    }

    @Bean
    NavItem homesNavItem() {
        return new NavItem(Area.HOUSEHOLDS, "homes", "/homes", 30, IN_THE_FIELD);
    }

    @Bean
    FieldPage homesFieldPage() {
        return new FieldPage("/homes", IN_THE_FIELD);
    }

    @Bean
    FieldPage homeFieldPage() {
        return new FieldPage("/", IN_THE_FIELD);
    }

    @Bean
    FieldPage outboxFieldPage() {
        return new FieldPage("/outbox", IN_THE_FIELD);
    }
}
