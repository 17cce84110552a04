package org.zhucun.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an upload by its announced size, before anything reads it: otherwise the first reader is the check of the CSRF
 * token, which then finds none and reports an expired page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadLimit extends OncePerRequestFilter {

    private final long bytes;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size:20MB}") DataSize limit) {
        this.bytes = limit.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > bytes) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            rest.doFilter(request, response);
        }
    }
}
