package org.zhucun.account;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.util.DigestUtils;
import org.zhucun.parameter.Parameters;

/** Counts failures by the name that was typed, so that a lock never tells whether the account exists. */
@Service
class LoginFailures {

    private final JdbcClient jdbc;
    private final Logins logins;
    private final Parameters parameters;

    LoginFailures(JdbcClient jdbc, Logins logins, Parameters parameters) {
        this.jdbc = jdbc;
        this.logins = logins;
        this.parameters = parameters;
    }

    boolean locked(String username) {
        return jdbc.sql("select exists (select from login_failure where username = :username and locked_until > now())")
                .param("username", key(username))
                .query(Boolean.class)
                .single();
    }

    /** One more failure; the limit locks the name for a while. Failures older than the lock's length are forgotten. */
    void count(String username) {
        jdbc.sql("""
                        insert into login_failure as f (username, failures, last_at) values (:username, 1, now())
                        on conflict (username) do update set
                            failures = case when f.last_at < now() - make_interval(mins => :minutes) then 1 else f.failures + 1 end,
                            locked_until = case when f.last_at >= now() - make_interval(mins => :minutes) and f.failures + 1 >= :limit
                                                then now() + make_interval(mins => :minutes) end,
                            last_at = now()""")
                .param("username", key(username))
                .param("limit", parameters.limit("login.failures"))
                .param("minutes", parameters.limit("login.lock-minutes"))
                .update();
    }

    void forget(String username) {
        jdbc.sql("delete from login_failure where username = :username")
                .param("username", key(username))
                .update();
    }

    /** A name that nobody has is kept as its hash only: people type passwords into the wrong field. */
    private String key(String username) {
        var normal = Logins.normal(username);
        return logins.exists(normal)
                ? normal
                : "?" + DigestUtils.md5DigestAsHex(normal.getBytes(StandardCharsets.UTF_8));
    }
}
