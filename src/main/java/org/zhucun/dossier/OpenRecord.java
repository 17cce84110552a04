package org.zhucun.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhucun.print.Qr;

/** The square on a file that opens its record after signing in. */
@Component
class OpenRecord {

    private final String base;
    private final ThreadLocal<@Nullable String> handed = new ThreadLocal<>();

    OpenRecord(@Value("${zhucun.base-url}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    String household(long id) {
        return Qr.image(root() + "/households/" + id);
    }

    /** Where this installation is reached: the setting, else the address that the reader used. */
    String root() {
        var known = handed.get();
        if (known != null) {
            return known;
        }
        return !base.isEmpty() || RequestContextHolder.getRequestAttributes() == null
                ? base
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    /** Runs a job's work with the address of the request that started it. */
    void under(String root, Runnable work) {
        handed.set(root);
        try {
            work.run();
        } finally {
            handed.remove();
        }
    }
}
