package org.zhucun.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are kept, and that their filters are not timed one by one. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Two tabs opened at once write the same attribute of their session: the second replaces the first. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesMayMeet() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** A measurement of each of twenty filters costs more than most of them. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
