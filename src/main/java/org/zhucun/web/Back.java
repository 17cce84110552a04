package org.zhucun.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the reader came from, as a path of this application only. */
final class Back {

    private Back() {}

    static String from(HttpServletRequest request) {
        var path = pathOf(request.getHeader("Referer"), request.getServerName());
        return path == null ? "/" : path;
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
