package org.zhucun.journeys;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** A second posting for somebody of the sample; who signs in acts for the first one until they choose the other. */
final class Postings {

    private Postings() {}

    static void add(JdbcClient jdbc, String username, String role, String prefix) {
        Viewers.as(new Viewer("world", Role.ADMINISTRATOR, "140899"), () -> {
            jdbc.sql("""
                            insert into posting (account_id, role, prefix, starts_on)
                            select account_id, :role, :prefix, date '2020-01-01' from account where username = :username""")
                    .param("role", role)
                    .param("prefix", prefix)
                    .param("username", username)
                    .update();
        });
    }
}
