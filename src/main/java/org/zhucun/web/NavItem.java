package org.zhucun.web;

import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page in the side bar, contributed as a bean by the module that serves it; its word is the message {@code nav.<key>}.
 *
 * @param roles who sees it; empty means everybody who is signed in
 * @param count what waits there, asked on every page: it must answer from memory; 0 is not shown
 * @param also other addresses whose pages belong to this one
 */
public record NavItem(
        Area area,
        String key,
        String href,
        int order,
        Set<String> roles,
        @Nullable LongSupplier count,
        Set<String> also) {

    public NavItem(Area area, String key, String href, int order, Set<String> roles) {
        this(area, key, href, order, roles, null);
    }

    public NavItem(Area area, String key, String href, int order, Set<String> roles, @Nullable LongSupplier count) {
        this(area, key, href, order, roles, count, Set.of());
    }

    /** The same item, also for the pages at and below other addresses. */
    public NavItem with(String... addresses) {
        return new NavItem(area, key, href, order, roles, count, Set.of(addresses));
    }

    boolean shownTo(String role) {
        return roles.isEmpty() || roles.contains(role);
    }

    /** Whether the path is this page or lies below it. */
    boolean covers(String path) {
        return href.equals("/")
                ? path.equals("/")
                : Stream.concat(Stream.of(href), also.stream())
                        .anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }
}
