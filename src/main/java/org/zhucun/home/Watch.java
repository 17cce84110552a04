package org.zhucun.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator looks at first: accounts, parameters and events; no casework row. */
@Component
@Transactional(readOnly = true)
class Watch {

    /** An account to look at, and why: LOCKED, EXPIRING, NEVER. */
    record Account(
            String username,
            String name,
            String why,
            @Nullable LocalDate endsOn) {}

    record Event(Instant at, String who, String event) {}

    private final JdbcClient jdbc;

    Watch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> accounts(String prefix, LocalDate today, int size) {
        return jdbc.sql("""
                        select username, name, why, ends_on from (
                            select a.username, a.name, 'LOCKED' as why, null::date as ends_on, 0 as rank
                            from account a join login_failure f on f.username = a.username and f.locked_until > now()
                            where a.ended_on is null and starts_with(a.area, :prefix)
                            union all
                            select a.username, a.name, 'EXPIRING', p.ends_on, 1
                            from account a join posting p on p.account_id = a.account_id and p.ends_on between :today and :soon
                            where a.ended_on is null and starts_with(a.area, :prefix)
                            union all
                            select a.username, a.name, 'NEVER', null, 2
                            from account a where a.ended_on is null and a.last_login_at is null and starts_with(a.area, :prefix)) w
                        order by rank, ends_on, username limit :size""")
                .param("prefix", prefix)
                .param("today", today)
                .param("soon", today.plusDays(30))
                .param("size", size)
                .query(Account.class)
                .list();
    }

    /** Whether the poverty line of the year is set for the county. */
    boolean hasPovertyLine(String prefix, int year) {
        return jdbc.sql("select poverty_line(:prefix, :year) is not null")
                .param("prefix", prefix)
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    List<Event> events(int size) {
        return jdbc.sql("""
                        select at, coalesce(a.name, h.actor) as who, event from history_overview h left join account a on a.username = h.actor
                        where event in ('LOGIN_FAILED', 'LOGIN_REFUSED', 'UNMASK', 'EXPORT', 'IMPORT', 'MERGE', 'RECODE', 'RENAME')
                        order by history_id desc limit :size""").param("size", size).query(Event.class).list();
    }
}
