package org.zhucun.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhucun.viewer.AfterTheEnd;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Open;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.ScriptAnswers;

/**
 * What a role may not do is answered 403, a first login changes the password before anything else, and whose posting
 * ended during the session signs in again. Who signed in after the end of a posting gets to what is {@link AfterTheEnd} alone.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final Clock clock;

    AccessInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method) || !ours(method)) {
            return true;
        }
        if (isOver() && !isOpen(method)) {
            new SecurityContextLogoutHandler().logout(request, response, null);
            if (ScriptAnswers.wanted(request)) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return false;
            }
            response.sendRedirect("/login?over");
            return false;
        }
        var roles = roles(method);
        if (onlySends() && !isOpen(method) && !isLeftTo(method, request)) {
            if (!ScriptAnswers.wanted(request)) {
                response.sendRedirect("/outbox");
                return false;
            }
            throw new AccessDeniedException("the posting ended; only what waits on the phone is sent");
        }
        if (roles != null) {
            var role = Viewers.current().map(viewer -> viewer.role()).orElse(null);
            if (role == null || Arrays.stream(roles).noneMatch(allowed -> allowed == role)) {
                throw new AccessDeniedException("the role " + role + " may not use this");
            }
        }
        if (mustChangePassword() && !request.getRequestURI().startsWith("/me/password") && !isOpen(method)) {
            response.sendRedirect("/me/password");
            return false;
        }
        return true;
    }

    /** The roles of a handler; null where whoever may reach it (see {@link Open}) may use it. */
    static Role @Nullable [] roles(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        if (own != null) {
            return own.value();
        }
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class)) {
            return null;
        }
        var shared = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
        return shared == null ? null : shared.value();
    }

    static boolean isOpen(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Open.class);
        var shared = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Open.class);
        var open = own != null ? own : shared;
        return open != null && !open.signedIn();
    }

    /** Whether somebody thought about who may use this handler. */
    static boolean isDecided(HandlerMethod handler) {
        return roles(handler) != null
                || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Open.class);
    }

    static boolean ours(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("org.zhucun");
    }

    private boolean isOver() {
        var principal = SignedInAccount.principal();
        return principal != null && principal.posting().isOver(LocalDate.now(clock));
    }

    private static boolean onlySends() {
        var principal = SignedInAccount.principal();
        return principal != null && principal.posting().onlySends();
    }

    /**
     * What somebody whose posting ended still does: look after the own account, look at what waits, and have the phone send it; a form
     * sent otherwise would be shown again with what it offers of the village.
     */
    private static boolean isLeftTo(HandlerMethod handler, HttpServletRequest request) {
        if (AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), AfterTheEnd.class)) {
            return true;
        }
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), AfterTheEnd.class)
                && ("GET".equals(request.getMethod()) || ScriptAnswers.wanted(request));
    }

    private static boolean mustChangePassword() {
        var principal = SignedInAccount.principal();
        return principal != null && principal.mustChangePassword();
    }
}
