package org.zhucun.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhucun.division.DivisionMoved;

/** A session still acts for the place as it was called when it began: whoever served a moved place signs in again. */
@Component
class MovedPostings {

    private final JdbcClient jdbc;
    private final OwnSessions sessions;

    MovedPostings(JdbcClient jdbc, OwnSessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void on(DivisionMoved moved) {
        jdbc.sql("""
                        select distinct a.username from posting p join account a on a.account_id = p.account_id
                        where starts_with(p.prefix, :to)""")
                .param("to", moved.to())
                .query(String.class)
                .list()
                .forEach(username -> sessions.endActingFor(username, moved.from()));
    }
}
