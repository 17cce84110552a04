package org.zhucun.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A form shown again because of mistakes answers 422, or 409 when somebody else was faster. */
class InvalidFormStatus implements HandlerInterceptor {

    /** The request attribute by which the layout knows. */
    static final String ATTRIBUTE = "formInvalid";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null
                || "GET".equals(request.getMethod())
                || response.getStatus() != HttpStatus.OK.value()
                || (answer.getViewName() != null && answer.getViewName().startsWith("redirect:"))) {
            return;
        }
        for (var value : answer.getModel().values()) {
            if (value instanceof BindingResult result && result.hasErrors()) {
                var conflict = result.getGlobalErrors().stream().anyMatch(error -> "conflict".equals(error.getCode()));
                response.setStatus(conflict ? 409 : 422);
                request.setAttribute(ATTRIBUTE, true);
                return;
            }
        }
    }
}
