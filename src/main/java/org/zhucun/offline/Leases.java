package org.zhucun.offline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import org.zhucun.cipher.Cipher;
import org.zhucun.viewer.Viewer;

/**
 * What a phone shows when its login has run out, to learn whether it may go on keeping the village: it may not once the
 * account or the posting ended, or the password was changed (which is what one does when a phone is lost).
 */
@Component
@Transactional(readOnly = true)
class Leases {

    private final Cipher cipher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Leases(Cipher cipher, JdbcClient jdbc, Clock clock) {
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String of(Viewer viewer) {
        var text = viewer.actor() + "\n" + viewer.role() + "\n" + viewer.prefix() + "\n" + password(viewer.actor());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cipher.sealBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    boolean holds(String lease) {
        try {
            var told = new String(cipher.openBytes(Base64.getUrlDecoder().decode(lease)), StandardCharsets.UTF_8)
                    .split("\n");
            return told.length == 4
                    && isPosted(told[0], told[1], told[2])
                    && password(told[0]).equals(told[3]);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException forged) {
            return false;
        }
    }

    private boolean isPosted(String username, String role, String prefix) {
        return jdbc.sql("""
                        select exists (select from account a join posting p using (account_id)
                            where a.username = :username and (a.ended_on is null or a.ended_on > :today) and p.role = :role and p.prefix = :prefix
                              and p.starts_on <= :today and (p.ends_on is null or p.ends_on >= :today))""")
                .param("username", username)
                .param("role", role)
                .param("prefix", prefix)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Tells one password from the next and nothing else about it. */
    private String password(String username) {
        return jdbc.sql("select password_hash from account where username = :username")
                .param("username", username)
                .query(String.class)
                .optional()
                .map(hash -> DigestUtils.md5DigestAsHex(hash.getBytes(StandardCharsets.UTF_8)))
                .orElse("");
    }
}
