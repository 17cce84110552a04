package org.zhucun.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Chinese or English: what the account chose, else what this browser chose, else what it asks for, else Chinese. */
class ReaderLanguage implements LocaleResolver {

    static final String COOKIE = "language";
    private static final String RESOLVED = ReaderLanguage.class.getName();

    private final ObjectProvider<SignedIn> signedIn;

    ReaderLanguage(ObjectProvider<SignedIn> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale known) {
            return known;
        }
        var locale = resolve(request);
        request.setAttribute(RESOLVED, locale);
        return locale;
    }

    private Locale resolve(HttpServletRequest request) {
        var account = signedIn.getIfAvailable();
        var chosen = account == null ? null : account.language();
        if (chosen != null) {
            return spoken(chosen);
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            return named(cookie.getValue());
        }
        for (var asked : Collections.list(request.getLocales())) {
            if (asked.getLanguage().equals("zh")) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            if (asked.getLanguage().equals("en") && request.getHeader("Accept-Language") != null) {
                return Locale.ENGLISH;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        var chosen = spoken(locale == null ? Locale.SIMPLIFIED_CHINESE : locale);
        request.setAttribute(RESOLVED, chosen);
        if (response != null) {
            var cookie = new Cookie(COOKIE, chosen.getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(365 * 24 * 3600);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        signedIn.ifAvailable(account -> account.choose(chosen));
    }

    static Locale named(@Nullable String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static Locale spoken(Locale locale) {
        return named(locale.getLanguage());
    }
}
