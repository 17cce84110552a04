package org.zhucun.meeting;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a village's last meeting of a kind was and who was due: nobody types that twice. */
@Component
@Transactional(readOnly = true)
class LastTime {

    private record Found(long meetingId, String place, int due) {}

    record Remembered(
            String place, @Nullable Integer due, @Nullable String names) {}

    private final JdbcClient jdbc;

    LastTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Remembered of(String village, MeetingKind kind) {
        var last = jdbc.sql("""
                        select meeting_id, place, due from meeting where village_code = :village and kind = :kind and state <> 'CANCELLED'
                        order by held_on desc, meeting_id desc limit 1""")
                .param("village", village)
                .param("kind", kind.name())
                .query(Found.class)
                .optional();
        return last.map(found -> new Remembered(
                        found.place,
                        found.due,
                        jdbc
                                .sql(
                                        "select name from meeting_attendee where meeting_id = :id order by meeting_attendee_id")
                                .param("id", found.meetingId)
                                .query(String.class)
                                .stream()
                                .collect(Collectors.joining("\n"))))
                .orElse(new Remembered("", null, null));
    }
}
