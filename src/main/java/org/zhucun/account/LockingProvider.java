package org.zhucun.account;

import java.util.Map;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhucun.history.HistoryEvents;

/** Checks name and password, and locks a name after too many failures. */
@Component
class LockingProvider extends DaoAuthenticationProvider {

    private final Logins logins;
    private final LoginFailures failures;
    private final HistoryEvents history;

    LockingProvider(Logins logins, PasswordEncoder encoder, LoginFailures failures, HistoryEvents history) {
        super(logins);
        setPasswordEncoder(encoder);
        this.logins = logins;
        this.failures = failures;
        this.history = history;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = Logins.normal(attempt.getName());
        if (failures.locked(username)) {
            history.record("LOGIN_REFUSED", null, null, null, null, Map.of("locked", true), known(username));
            throw new LockedException("locked");
        }
        try {
            var result = super.authenticate(attempt);
            failures.forget(username);
            return result;
        } catch (BadCredentialsException wrong) {
            failures.count(username);
            history.record("LOGIN_FAILED", null, null, null, null, Map.of(), known(username));
            throw failures.locked(username) ? new LockedException("locked") : wrong;
        } catch (AuthenticationException refused) {
            failures.count(username);
            throw refused;
        }
    }

    /** Only a name that exists is written down: people type passwords into the wrong field. */
    private String known(String username) {
        return logins.exists(username) ? username : "?";
    }
}
