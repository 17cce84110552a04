package org.zhucun.web;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<MessageSource> messages;
    private final ObjectProvider<LocaleResolver> language;

    WebConfiguration(ObjectProvider<MessageSource> messages, ObjectProvider<LocaleResolver> language) {
        this.messages = messages;
        this.language = language;
    }

    /** What is asked last comes first: a script is answered before the page's status is thought about. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new InvalidFormStatus());
        registry.addInterceptor(new ScriptAnswers(messages.getObject(), language.getObject()));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        TypedNumbers.register(registry);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HereArgument());
    }

    @Bean
    LocaleResolver localeResolver(ObjectProvider<SignedIn> signedIn) {
        return new ReaderLanguage(signedIn);
    }

    @Bean
    SimpleUrlHandlerMapping assetMapping(Assets assets) {
        return new SimpleUrlHandlerMapping(java.util.Map.of("/assets/**", new AssetHandler(assets)), 0);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> doorRefusals(MessageSource messages) {
        return tomcat -> tomcat.addContextCustomizers(new DoorRefusals(messages)::stand);
    }

    @Bean
    NavItem homeNavItem() {
        return new NavItem(Area.HOME, "home", "/", 0, Set.of());
    }

    private static class HereArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Here.class;
        }

        @Override
        public Here resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            var current = request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class);
            if (current == null) {
                throw new IllegalStateException("Only pages are somewhere");
            }
            return Here.of(current);
        }
    }
}
