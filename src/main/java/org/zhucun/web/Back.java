package org.zhucun.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Where the reader came from, as a path of this application only. A form that was refused stands at an address that only
 * takes forms; from there, and for a browser that does not say where it was, it is the page above.
 */
final class Back {

    private static final String MAPPING = "requestMappingHandlerMapping";

    private Back() {}

    static String from(HttpServletRequest request) {
        var handlers = handlers(request);
        var path = pathOf(request.getHeader("Referer"), request.getServerName());
        if (path == null) {
            return above(request.getRequestURI(), handlers);
        }
        var question = path.indexOf('?');
        var page = question < 0 ? path : path.substring(0, question);
        return answers(handlers, page, false) && !answers(handlers, page, true) ? above(page, handlers) : path;
    }

    private static Set<RequestMappingInfo> handlers(HttpServletRequest request) {
        var application = RequestContextUtils.findWebApplicationContext(request);
        return application == null || !application.containsBean(MAPPING)
                ? Set.of()
                : application
                        .getBean(MAPPING, RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet();
    }

    private static String above(String path, Set<RequestMappingInfo> handlers) {
        var page = path;
        do {
            page = page.substring(0, Math.max(0, page.lastIndexOf('/')));
        } while (!page.isEmpty() && !answers(handlers, page, true));
        return page.isEmpty() ? "/" : page;
    }

    /** Whether something is at this address: a page, or anything that takes a form. */
    private static boolean answers(Set<RequestMappingInfo> handlers, String path, boolean page) {
        var parsed = PathContainer.parsePath(path);
        return handlers.stream().anyMatch(one -> {
            var patterns = one.getPathPatternsCondition();
            var methods = one.getMethodsCondition().getMethods();
            return patterns != null
                    && (!page || methods.isEmpty() || methods.contains(RequestMethod.GET))
                    && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(parsed));
        });
    }

    /** The path and query of an address on this host; null for anything else, so that nobody is sent away. */
    static @Nullable String pathOf(@Nullable String referer, String host) {
        if (referer == null) {
            return null;
        }
        try {
            var address = URI.create(referer);
            var path = address.getRawPath();
            if (!host.equals(address.getHost()) || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return null;
            }
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
