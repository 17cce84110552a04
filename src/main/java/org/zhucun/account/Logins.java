package org.zhucun.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Role;

/** Finds who signs in, and the postings they hold today. */
@Service
class Logins implements UserDetailsService {

    private record Found(
            long accountId,
            String username,
            String name,
            String passwordHash,
            boolean mustChangePassword,
            @Nullable String language,
            @Nullable OffsetDateTime lastLoginAt) {}

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Logins(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * An account that ended, or holds no posting today, cannot be told from one that does not exist. Who was in a village until some
     * days ago comes in to send what waits on the phone.
     */
    @Override
    public AccountPrincipal loadUserByUsername(String typed) {
        var username = normal(typed);
        var found = jdbc.sql("""
                        select account_id, username, name, password_hash, must_change_password, language, last_login_at
                        from account where username = :username and (ended_on is null or ended_on > :today)""")
                .param("username", username)
                .param("today", LocalDate.now(clock))
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(username));
        var posting = postings(found.accountId()).stream()
                .findFirst()
                .or(() -> ended(found.accountId()))
                .orElseThrow(() -> new UsernameNotFoundException(username));
        return new AccountPrincipal(
                found.accountId(),
                found.username(),
                found.name(),
                found.passwordHash(),
                found.mustChangePassword(),
                found.language(),
                found.lastLoginAt() == null ? null : found.lastLoginAt().toInstant(),
                posting);
    }

    /** The postings in force today, the widest first. */
    List<PostingChoice> postings(long accountId) {
        return jdbc.sql("""
                        select p.posting_id, p.role, p.prefix, p.ends_on,
                               (select string_agg(d.name, ' · ' order by length(d.code)) from division d
                                where length(d.code) >= 6 and starts_with(p.prefix, d.code)) as place
                        from posting p
                        where p.account_id = :account and p.starts_on <= :today and (p.ends_on is null or p.ends_on >= :today)
                        order by length(p.prefix), p.posting_id""")
                .param("account", accountId)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> choice(row, null))
                .list();
    }

    /** The last posting of somebody of a village's team, while the days of grace ({@code posting.send-days}, at least {@code phone.keep-days}) last. */
    private Optional<PostingChoice> ended(long accountId) {
        var today = LocalDate.now(clock);
        return jdbc
                .sql("""
                        select p.posting_id, p.role, p.prefix, p.ends_on,
                               (select string_agg(d.name, ' · ' order by length(d.code)) from division d
                                where length(d.code) >= 6 and starts_with(p.prefix, d.code)) as place
                        from posting p
                        where p.account_id = :account and p.role in ('FIRST_SECRETARY', 'TEAM_MEMBER') and p.ends_on < :today
                        order by p.ends_on desc, p.posting_id desc""")
                .param("account", accountId)
                .param("today", today)
                .query((row, number) -> choice(
                        row,
                        row.getObject("ends_on", LocalDate.class).plusDays(sendDays(row.getString("prefix"), today))))
                .list()
                .stream()
                .filter(choice -> !choice.isOver(today))
                .findFirst();
    }

    /** Never fewer than a phone keeps what it was given: who was in the village without a signal as long comes in all the same. */
    private int sendDays(String prefix, LocalDate today) {
        return Math.max(
                parameters.whole("posting.send-days", prefix, today).orElse(0), parameters.limit("phone.keep-days"));
    }

    private static PostingChoice choice(ResultSet row, @Nullable LocalDate sendsUntil) throws SQLException {
        return new PostingChoice(
                row.getLong("posting_id"),
                Role.valueOf(row.getString("role")),
                row.getString("prefix"),
                Optional.ofNullable(row.getString("place")).orElse(row.getString("prefix")),
                row.getObject("ends_on", LocalDate.class),
                sendsUntil);
    }

    /** Whether there is, or was, an account of this name. */
    boolean exists(String username) {
        return jdbc.sql("select exists (select from account where username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    void signedIn(long accountId, Instant at) {
        jdbc.sql("update account set previous_login_at = last_login_at, last_login_at = :at where account_id = :id")
                .param("at", java.sql.Timestamp.from(at))
                .param("id", accountId)
                .update();
    }

    void speaks(long accountId, String language) {
        jdbc.sql("update account set language = :language where account_id = :id")
                .param("language", language)
                .param("id", accountId)
                .update();
    }

    static String normal(@Nullable String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
