package org.zhucun.account;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the check of roles before every handler, and keeps an undecided handler from being served. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;

    AccessConfiguration(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
    }

    @Bean
    SmartInitializingSingleton everyHandlerIsDecided(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return () -> {
            var undecided = mapping.getHandlerMethods().values().stream()
                    .filter(AccessInterceptor::ours)
                    .filter(handler -> !AccessInterceptor.isDecided(handler))
                    .map(Object::toString)
                    .toList();
            if (!undecided.isEmpty()) {
                throw new IllegalStateException("Nobody decided who may use " + undecided + ": add @Allowed or @Open");
            }
        };
    }
}
