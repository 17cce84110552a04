package org.zhucun.viewer;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Knows the viewer of the current thread: the one set by {@link #as}, else the person signed in. */
public final class Viewers {

    private static final ThreadLocal<@Nullable Viewer> ACTING = new ThreadLocal<>();

    /** Set while the security context is being asked: it may load a session, and that statement has no viewer yet. */
    private static final ThreadLocal<Boolean> ASKING = ThreadLocal.withInitial(() -> false);

    private Viewers() {}

    public static Optional<Viewer> current() {
        var acting = ACTING.get();
        if (acting != null) {
            return Optional.of(acting);
        }
        if (ASKING.get()) {
            return Optional.empty();
        }
        ASKING.set(true);
        try {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof ViewerPrincipal principal
                    ? Optional.of(principal.viewer())
                    : Optional.empty();
        } finally {
            ASKING.remove();
        }
    }

    /** The viewer that must be there: handlers behind a login and jobs have one. */
    public static Viewer required() {
        return current().orElseThrow(() -> new IllegalStateException("no viewer on this thread"));
    }

    /**
     * Runs the work as the viewer. It takes effect for connections taken from the pool inside, so a transaction must be
     * begun inside too.
     */
    public static <T> T as(Viewer viewer, Callable<T> work) {
        var before = ACTING.get();
        ACTING.set(viewer);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        }
    }

    public static void as(Viewer viewer, Runnable work) {
        as(viewer, () -> {
            work.run();
            return true;
        });
    }
}
