package org.zhucun.window;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.notice.FollowNumbers;
import org.zhucun.notice.ObjectionNews;
import org.zhucun.web.Refusal;

/** What villagers say at the window, written through functions that can add it and read nothing. */
@Component
class PublicVoice {

    /** What whoever holds a number may know. */
    record Followed(
            String villageCode,
            String kind,
            @Nullable String about,
            LocalDate raisedOn,
            LocalDate answerDue,
            @Nullable LocalDate answeredOn,
            @Nullable String finding,
            @Nullable String answer) {}

    private final JdbcClient jdbc;
    private final ObjectionNews news;
    private final Clock clock;

    PublicVoice(JdbcClient jdbc, ObjectionNews news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    /** The number to follow it by; sent twice it is the same. */
    String object(long noticeId, @Nullable Long line, String said, @Nullable String raisedBy, UUID once) {
        var number = jdbc.sql("select raise_objection(:notice, :line, :said, :who, :number, :once, :today)")
                .param("notice", noticeId)
                .param("line", line, java.sql.Types.BIGINT)
                .param("said", said)
                .param("who", raisedBy, java.sql.Types.VARCHAR)
                .param("number", FollowNumbers.next())
                .param("once", once)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("notice.objection.closed"));
        news.spread();
        return number;
    }

    String report(
            String village, String kind, String said, @Nullable String raisedBy, @Nullable String phone, UUID once) {
        return jdbc.sql("select raise_report(:village, :kind, :said, :who, :phone, :number, :once, :today)")
                .param("village", village)
                .param("kind", kind)
                .param("said", said)
                .param("who", raisedBy, java.sql.Types.VARCHAR)
                .param("phone", phone, java.sql.Types.VARCHAR)
                .param("number", FollowNumbers.next())
                .param("once", once)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("public.closed"));
    }

    Optional<Followed> follow(String number) {
        return jdbc.sql("select * from follow_number(:number)")
                .param("number", number)
                .query(Followed.class)
                .optional();
    }
}
