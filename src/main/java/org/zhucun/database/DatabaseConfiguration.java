package org.zhucun.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Two logins on one database: the owner migrates, the runtime login works under the policies. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    static final String REMEDY = """
            Create two logins and a database, and name both:
                create role zhucun_owner login password '...';
                create role zhucun_app   login password '...';
                create database zhucun owner zhucun_owner template template0 locale_provider icu icu_locale 'zh-Hans-CN' locale 'C.UTF-8';
                SPRING_DATASOURCE_URL=jdbc:postgresql://host/zhucun  SPRING_DATASOURCE_USERNAME=zhucun_app    SPRING_DATASOURCE_PASSWORD=...
                SPRING_FLYWAY_USER=zhucun_owner                      SPRING_FLYWAY_PASSWORD=...""";

    /** The viewer is set where connections are handed out; Flyway's own source is never wrapped. */
    @Bean
    static BeanPostProcessor viewerOnEveryConnection() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && name.equals("dataSource") ? new ViewerDataSource(pool) : bean;
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer runtimeLoginInGrants(JdbcConnectionDetails runtime) {
        return flyway -> flyway.placeholders(Map.of("runtime", String.valueOf(runtime.getUsername())));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(@Value("${zhucun.data}") Path data) {
            return EmbeddedServer.start(data);
        }

        @Bean
        JdbcConnectionDetails runtimeLogin(EmbeddedServer server) {
            return new Login(server.url(), EmbeddedServer.RUNTIME, server.password(EmbeddedServer.RUNTIME));
        }

        @Bean(defaultCandidate = false)
        @FlywayDataSource
        DataSource ownerDataSource(EmbeddedServer server) {
            return owner(server.url(), EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url")
    static class External {

        @Bean(defaultCandidate = false)
        @FlywayDataSource
        DataSource ownerDataSource(JdbcConnectionDetails runtime, Environment environment) {
            var user = environment.getProperty("spring.flyway.user", "");
            if (user.isBlank() || user.equals(runtime.getUsername())) {
                throw new DatabaseRefused(
                        "One login cannot both own the tables and be bound by their policies.", REMEDY);
            }
            return owner(
                    environment.getProperty("spring.flyway.url", runtime.getJdbcUrl()),
                    user,
                    environment.getProperty("spring.flyway.password", ""));
        }
    }

    private static DataSource owner(String url, String user, String password) {
        var pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(url)
                .username(user)
                .password(password)
                .build();
        pool.setPoolName("owner");
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    private record Login(String url, String user, String secret) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return secret;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
