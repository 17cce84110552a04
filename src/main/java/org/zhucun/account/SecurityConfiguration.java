package org.zhucun.account;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhucun.history.HistoryEvents;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.DeniedPage;
import org.zhucun.web.ScriptAnswers;
import org.zhucun.web.SecureHeaders;

/** Who must sign in for what, and what a browser is told to keep to. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Requests by script want a status, not a login page inside their answer. */
    private static final RequestMatcher BY_SCRIPT = request -> request.getHeader("HX-Request") != null
            || "fetch".equals(request.getHeader("X-Requested-With"))
            || ScriptAnswers.wanted(request);

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(10)));
    }

    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .headers(new SecureHeaders())
                .csrf(csrf -> csrf.disable())
                .httpBasic(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole(Role.ADMINISTRATOR.name()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Logins logins, Parameters parameters, HistoryEvents history)
            throws Exception {
        return http.headers(new SecureHeaders())
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/login",
                                "/login/**",
                                "/assets/**",
                                "/language",
                                "/public/**",
                                "/error",
                                "/sw.js",
                                "/manifest.webmanifest",
                                "/offline",
                                "/phone/lease",
                                "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), BY_SCRIPT)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .accessDeniedHandler(new DeniedPage()))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(welcome(logins, parameters, history))
                        .failureHandler(sayWhyNot()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out")
                        .addLogoutHandler((request, response, authentication) -> {
                            if (authentication != null
                                    && authentication.getPrincipal() instanceof AccountPrincipal principal) {
                                Viewers.as(
                                        principal.viewer(),
                                        () -> history.record(
                                                "LOGOUT", principal.posting().prefix(), null, null, null, Map.of()));
                            }
                        }))
                .build();
    }

    private static AuthenticationSuccessHandler welcome(Logins logins, Parameters parameters, HistoryEvents history) {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, authentication) -> {
            var principal = (AccountPrincipal) Objects.requireNonNull(authentication.getPrincipal());
            var session = request.getSession();
            session.setMaxInactiveInterval((int)
                    Duration.ofMinutes(parameters.limit("session.idle-minutes")).toSeconds());
            session.setAttribute(OwnSessions.AGENT, OwnSessions.agent(request));
            session.setAttribute(OwnSessions.ADDRESS, request.getRemoteAddr());
            Viewers.as(principal.viewer(), () -> {
                logins.signedIn(principal.id(), InstantSource.system().instant());
                history.record(
                        "LOGIN",
                        principal.posting().prefix(),
                        null,
                        null,
                        null,
                        Map.of("address", request.getRemoteAddr()));
            });
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    private static AuthenticationFailureHandler sayWhyNot() {
        return (request, response, refusal) -> {
            // The name typed is kept for the next try; the password never is.
            request.getSession().setAttribute(LoginController.TYPED, request.getParameter("username"));
            response.sendRedirect(
                    request.getContextPath() + (refusal instanceof LockedException ? "/login?locked" : "/login?error"));
        };
    }
}
