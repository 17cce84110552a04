package org.zhucun.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every form may be sent by a script that wants no page ({@code Accept: application/json}): where a reader is sent on, the
 * script is told 200 {@code {"id", "url"}}; where the form is shown again, 422 {@code {"errors": [{"field", "message"}]}}. A
 * refused step is 409 {@code {"reason"}} (see {@link RefusalAdvice}), an expired login 401.
 */
public class ScriptAnswers implements HandlerInterceptor {

    private static final Pattern LAST_NUMBER = Pattern.compile("/([0-9]+)(?:[/?#].*)?$");

    private final MessageSource messages;
    private final LocaleResolver language;

    ScriptAnswers(MessageSource messages, LocaleResolver language) {
        this.messages = messages;
        this.language = language;
    }

    /** Whether who asks wants JSON and no page. */
    public static boolean wanted(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json") && !accept.contains("text/html");
    }

    /** Answers with a status and a reason in words. */
    public static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        say(response, status, Map.of("reason", reason));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer)
            throws IOException {
        if (answer == null || "GET".equals(request.getMethod()) || !wanted(request)) {
            return;
        }
        var view = answer.getViewName();
        if (view != null && view.startsWith("redirect:")) {
            say(response, 200, sent(view.substring("redirect:".length())));
            answer.clear();
            return;
        }
        for (var value : answer.getModel().values()) {
            if (value instanceof BindingResult result && result.hasErrors()) {
                var locale = language.resolveLocale(request);
                var errors = result.getAllErrors().stream()
                        .map(error -> Map.of(
                                "field",
                                error instanceof FieldError field ? field.getField() : "",
                                "message",
                                Objects.toString(messages.getMessage(error, locale), "")))
                        .toList();
                say(response, isConflict(result.getGlobalErrors()) ? 409 : 422, Map.of("errors", errors));
                answer.clear();
                return;
            }
        }
    }

    private static boolean isConflict(List<ObjectError> errors) {
        return errors.stream().anyMatch(error -> "conflict".equals(error.getCode()));
    }

    private static Map<String, Object> sent(String url) {
        var told = new LinkedHashMap<String, Object>();
        var number = LAST_NUMBER.matcher(url);
        if (number.find()) {
            told.put("id", Long.valueOf(number.group(1)));
        }
        told.put("url", url);
        return told;
    }

    private static void say(HttpServletResponse response, int status, Map<String, ?> told) throws IOException {
        var body = JsonMapper.shared().writeValueAsString(told).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
