package org.zhucun.account;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhucun.web.Reader;
import org.zhucun.web.SignedIn;

/** Tells the layout who reads, from the session alone: no statement a page. */
@Component
class SignedInAccount implements SignedIn {

    private static final String POSTINGS = SignedInAccount.class.getName() + ".postings";

    private final Logins logins;

    SignedInAccount(Logins logins) {
        this.logins = logins;
    }

    @Override
    public @Nullable Reader reader() {
        var principal = principal();
        if (principal == null) {
            return null;
        }
        var current = principal.posting();
        var postings = postings(principal).stream()
                .map(posting -> new Reader.Posting(
                        Long.toString(posting.postingId()),
                        posting.place(),
                        posting.postingId() == current.postingId()))
                .toList();
        return new Reader(principal.name(), current.role().name(), current.place(), postings, current.sendsUntil());
    }

    @Override
    public @Nullable Locale language() {
        var principal = principal();
        return principal == null || principal.language() == null ? null : Locale.forLanguageTag(principal.language());
    }

    @Override
    public void choose(Locale language) {
        var principal = principal();
        if (principal != null) {
            var tag = language.getLanguage().equals("en") ? "en" : "zh-CN";
            logins.speaks(principal.id(), tag);
            become(principal.speaking(tag));
        }
    }

    static @Nullable AccountPrincipal principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? principal
                : null;
    }

    static AccountPrincipal required() {
        var principal = principal();
        if (principal == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return principal;
    }

    /** The session goes on with the changed principal. */
    static void become(AccountPrincipal principal) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            new HttpSessionSecurityContextRepository()
                    .saveContext(context, attributes.getRequest(), attributes.getResponse());
        }
    }

    @SuppressWarnings("unchecked")
    private List<PostingChoice> postings(AccountPrincipal principal) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return List.of(principal.posting());
        }
        var session = attributes.getRequest().getSession(false);
        if (session == null) {
            return List.of(principal.posting());
        }
        if (session.getAttribute(POSTINGS) instanceof List<?> known) {
            return (List<PostingChoice>) known;
        }
        var found = new java.util.ArrayList<>(logins.postings(principal.id()));
        session.setAttribute(POSTINGS, found);
        return found;
    }
}
