package org.zhucun.send;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the sends with one number through one after the other, so that the second finds what the first kept. */
@Component
public class Sends {

    private final JdbcClient jdbc;

    Sends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits, inside a transaction, until no other transaction works on this send. */
    public void queue(UUID sendId) {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(:send, 7)))")
                .param("send", sendId.toString())
                .query(Long.class)
                .single();
    }

    /** The number of a part of a send that brought none of its own: always the same for the same part. */
    public static UUID part(UUID sendId, String part) {
        return UUID.nameUUIDFromBytes((sendId + " " + part).getBytes(StandardCharsets.UTF_8));
    }
}
