package org.zhucun.household;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.cipher.Cipher;

/** Whether an identity number is registered anywhere in the county; answers a word and shows nothing. */
@Component
class IdentityStanding {

    /** FREE nowhere, HERE in the viewer's range, ELSEWHERE out of sight, LEFT known and in no household. */
    enum Answer {
        FREE,
        HERE,
        ELSEWHERE,
        LEFT
    }

    private final JdbcClient jdbc;
    private final Cipher cipher;

    IdentityStanding(JdbcClient jdbc, Cipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Answer of(String identity) {
        return jdbc.sql("select identity_standing(:hash)")
                .param("hash", cipher.hashOf(identity))
                .query(Answer.class)
                .single();
    }

    /** The household in sight that this identity heads. */
    Optional<Long> headed(String identity) {
        return jdbc.sql("""
                        select h.household_id from person p join household h on h.head_person_id = p.person_id
                        where p.identity_hash = :hash and h.ended_on is null""")
                .param("hash", cipher.hashOf(identity))
                .query(Long.class)
                .optional();
    }

    /** Takes a person who left another household into this one; empty if somebody was faster. */
    Optional<Long> claim(String identity, long household, Relation relation, LocalDate day, JoinReason reason) {
        return jdbc.sql("select claim_person(:hash, :household, :relation, :day, :reason)")
                .param("hash", cipher.hashOf(identity))
                .param("household", household)
                .param("relation", relation.name())
                .param("day", day)
                .param("reason", reason.name())
                .query(Long.class)
                .optional();
    }
}
