package org.zhucun.web;

import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page in the side bar, contributed as a bean by the module that serves it; its word is the message {@code nav.<key>}.
 *
 * @param roles who sees it; empty means everybody who is signed in
 * @param count what waits there, asked on every page: it must answer from memory; 0 is not shown
 */
public record NavItem(
        Area area,
        String key,
        String href,
        int order,
        Set<String> roles,
        @Nullable LongSupplier count) {

    public NavItem(Area area, String key, String href, int order, Set<String> roles) {
        this(area, key, href, order, roles, null);
    }

    boolean shownTo(String role) {
        return roles.isEmpty() || roles.contains(role);
    }

    /** Whether the path is this page or lies below it. */
    boolean covers(String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}
