package org.zhucun.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a village's last meeting of a kind was: nobody types that twice. */
@Component
@Transactional(readOnly = true)
class LastTime {

    private final JdbcClient jdbc;

    LastTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String place(String village, MeetingKind kind) {
        return jdbc.sql("""
                        select place from meeting where village_code = :village and kind = :kind and state <> 'CANCELLED'
                        order by held_on desc, meeting_id desc limit 1""")
                .param("village", village)
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
