package org.zhucun;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The people of the world (R__world.sql): {@code mvc.get().uri("/households").with(People.town())}. */
public final class People {

    private People() {}

    public static RequestPostProcessor admin() {
        return of("admin");
    }

    public static RequestPostProcessor county() {
        return of("county");
    }

    /** Z Town, 140899101. */
    public static RequestPostProcessor town() {
        return of("town");
    }

    /** The town next door, 140899102. */
    public static RequestPostProcessor townNextDoor() {
        return of("town102");
    }

    public static RequestPostProcessor accountant() {
        return of("accountant");
    }

    public static RequestPostProcessor cashier() {
        return of("cashier");
    }

    public static RequestPostProcessor secretary201() {
        return of("secretary201");
    }

    public static RequestPostProcessor secretary202() {
        return of("secretary202");
    }

    public static RequestPostProcessor member201() {
        return of("member201");
    }

    public static RequestPostProcessor clerk201() {
        return of("clerk201");
    }

    public static RequestPostProcessor clerk202() {
        return of("clerk202");
    }

    /** Whoever is called so, acting for their first posting. */
    public static RequestPostProcessor of(String username) {
        return request -> {
            var people = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                    .getBean(UserDetailsService.class);
            return SecurityMockMvcRequestPostProcessors.user(people.loadUserByUsername(username))
                    .postProcessRequest(request);
        };
    }
}
