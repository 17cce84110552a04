package org.zhucun.window;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Whoever opens the public window, also when signed in, reads it as the window: an actor with a name and no range. */
@Component
class PublicViewerFilter extends OncePerRequestFilter {

    static final Viewer WINDOW = Viewer.system("public-window", "");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.equals("/public") && !path.startsWith("/public/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Viewers.as(WINDOW, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException failed) {
                    throw new Carried(failed);
                }
            });
        } catch (Carried carried) {
            if (carried.getCause() instanceof ServletException failed) {
                throw failed;
            }
            throw (IOException) carried.getCause();
        }
    }

    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1;

        Carried(Exception failed) {
            super(failed);
        }
    }
}
