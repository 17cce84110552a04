package org.zhucun.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.history.HistoryEvents;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

/** Gives accounts and postings, and takes them back. Nobody gives or ends their own. */
@Service
@Transactional
class AccountRegister {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final LoginFailures failures;
    private final HistoryEvents history;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountRegister(JdbcClient jdbc, Passwords passwords, LoginFailures failures, HistoryEvents history, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.failures = failures;
        this.history = history;
        this.clock = clock;
    }

    /** Returns the number of the new account; its password is the one-time one given. */
    public long create(AccountForm form, String oneTime) {
        var giver = Viewers.required();
        var id = jdbc.sql("""
                        insert into account (username, name, password_hash, must_change_password, area, created_at, created_by)
                        values (:username, :name, :hash, true, :area, now(), :giver) returning account_id""")
                .param("username", form.username())
                .param("name", form.name())
                .param("hash", passwords.hash(oneTime))
                .param("area", giver.prefix())
                .param("giver", giver.actor())
                .query(Long.class)
                .single();
        post(id, form.posting());
        return id;
    }

    public void rename(AccountPage account, NameForm form) {
        var changed = jdbc.sql(
                        "update account set name = :name, version = version + 1 where account_id = :id and version = :version")
                .param("name", form.name())
                .param("id", account.id())
                .param("version", form.version() == null ? -1 : form.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("account " + account.id());
        }
    }

    public void give(AccountPage account, PostingForm form) {
        refuseOwn(account);
        post(account.id(), form);
    }

    /** The posting ends yesterday, so that it gives nothing any more; one that was still to come is moved before today. */
    public void endPosting(AccountPage account, long posting) {
        refuseOwn(account);
        jdbc.sql("""
                        update posting set ends_on = cast(:today as date) - 1, version = version + 1,
                               starts_on = least(starts_on, cast(:today as date) - 1)
                        where posting_id = :posting and account_id = :id""")
                .param("today", LocalDate.now(clock))
                .param("posting", posting)
                .param("id", account.id())
                .update();
    }

    public void end(AccountPage account) {
        refuseOwn(account);
        ended(account, LocalDate.now(clock));
    }

    public void reopen(AccountPage account) {
        refuseOwn(account);
        jdbc.sql("update account set ended_on = null, version = version + 1 where account_id = :id")
                .param("id", account.id())
                .update();
    }

    public void resetPassword(AccountPage account, String oneTime) {
        refuseOwn(account);
        passwords.reset(account.id(), oneTime);
        failures.forget(account.username());
        history.record("PASSWORD_RESET", null, "account", account.id(), null, Map.of("account", account.username()));
    }

    /** Four groups of four that cannot be misread, of three kinds of characters. */
    String oneTimePassword() {
        var password = new StringBuilder();
        for (var kind : new String[] {CAPITALS, LETTERS, DIGITS, LETTERS}) {
            password.append(password.isEmpty() ? "" : "-");
            for (var i = 0; i < 4; i++) {
                password.append(kind.charAt(random.nextInt(kind.length())));
            }
        }
        return password.toString();
    }

    private void ended(AccountPage account, LocalDate day) {
        jdbc.sql("update account set ended_on = :day, version = version + 1 where account_id = :id")
                .param("day", day)
                .param("id", account.id())
                .update();
    }

    private void post(long account, PostingForm form) {
        jdbc.sql("""
                        insert into posting (account_id, role, prefix, starts_on, ends_on)
                        select :id, :role, code, :from, :to from division
                        where code = :prefix and starts_with(code, :own) and ended_on is null""")
                .param("id", account)
                .param("role", form.role().name())
                .param("from", form.startsOn() == null ? LocalDate.now(clock) : form.startsOn())
                .param("to", form.endsOn(), java.sql.Types.DATE)
                .param("prefix", form.prefix())
                .param("own", Viewers.required().prefix())
                .update();
    }

    private static void refuseOwn(AccountPage account) {
        if (account.own()) {
            throw new Refusal("account.own");
        }
    }
}
