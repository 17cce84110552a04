package org.zhucun.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.zhucun.viewer.Open;

/** Error pages that say what happened and where to go; a bare one when even the layout fails. Nobody is told more. */
@Open
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> SAID = Set.of(400, 401, 405, 409, 413, 415, 429, 503);

    private final ThymeleafViewResolver views;
    private final LocaleResolver language;
    private final MessageSource messages;

    ErrorPages(ThymeleafViewResolver views, LocaleResolver language, MessageSource messages) {
        this.views = views;
        this.language = language;
        this.messages = messages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 404;
        var model = new LinkedHashMap<String, Object>();
        model.put("status", code);
        model.put("said", SAID.contains(code) ? "web.error." + code : "web.error.other");
        model.put("expired", request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException);
        model.put("back", Back.from(request));
        if (code >= 500) {
            var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("Error page {} for {}", number, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            model.put("number", number);
        }
        if (ScriptAnswers.wanted(request)) {
            var key = Boolean.TRUE.equals(model.get("expired"))
                    ? "web.error.expired.title"
                    : code == 403
                            ? "web.error.403.text"
                            : code == 404 ? "web.error.404.text" : String.valueOf(model.get("said"));
            ScriptAnswers.refuse(response, code, messages.getMessage(key, null, language.resolveLocale(request)));
            return null;
        }
        return new ModelAndView(new SteadyView(code < 500 && ofWindow(request) ? "error/window" : name(code)), model);
    }

    /** Villagers have no villages of their own to see, no login and no home: they are led back to the public window. */
    private static boolean ofWindow(HttpServletRequest request) {
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .substring(request.getContextPath().length());
        return asked.equals("/public") || asked.startsWith("/public/");
    }

    private static String name(int code) {
        return code == 403 || code == 404 ? "error/" + code : code < 500 ? "error/4xx" : "error/5xx";
    }

    /** Pages are written when they are whole, so that one that fails can still be replaced. */
    private class SteadyView implements View {

        private final String name;

        SteadyView(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var locale = language.resolveLocale(request);
            try {
                var view = views.resolveViewName(name, locale);
                if (view == null) {
                    throw new IllegalStateException("No view " + name);
                }
                view.render(model, request, response);
            } catch (Exception failed) {
                LOG.error("The error page itself failed", failed);
                bare(response, locale);
            }
        }

        private void bare(HttpServletResponse response, Locale locale) throws IOException {
            var page =
                    "<!DOCTYPE html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p><a href=\"/\">%s</a></p></html>"
                            .formatted(
                                    locale.getLanguage(),
                                    messages.getMessage("web.error.5xx.title", null, locale),
                                    messages.getMessage("web.error.5xx.title", null, locale),
                                    messages.getMessage("web.error.home", null, locale))
                            .getBytes(StandardCharsets.UTF_8);
            response.setContentType(getContentType());
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }
}
