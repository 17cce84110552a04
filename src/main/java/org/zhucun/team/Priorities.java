package org.zhucun.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;

/** Which villages come first when people are sent, and since when. */
@Service
@Transactional
public class Priorities {

    private final JdbcClient jdbc;
    private final Clock clock;

    Priorities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marking twice is marking once. */
    public void mark(String villageCode, String kind) {
        refuseUnknown(villageCode, kind);
        jdbc.sql("""
                        insert into village_priority (village_code, kind, since_on, marked_by) values (:village, :kind, :today, :by)
                        on conflict (village_code, kind) where ended_on is null do nothing""")
                .param("village", villageCode)
                .param("kind", kind)
                .param("today", LocalDate.now(clock))
                .param("by", Viewers.required().actor())
                .update();
    }

    public void end(String villageCode, String kind) {
        refuseUnknown(villageCode, kind);
        jdbc.sql("""
                        update village_priority set ended_on = :today, version = version + 1
                        where village_code = :village and kind = :kind and ended_on is null""")
                .param("village", villageCode)
                .param("kind", kind)
                .param("today", LocalDate.now(clock))
                .update();
    }

    private void refuseUnknown(String villageCode, String kind) {
        var known = Arrays.stream(Priority.values()).anyMatch(one -> one.name().equals(kind));
        if (!known || !villageCode.startsWith(Viewers.required().prefix()) || !isThere(villageCode)) {
            throw new NotFound();
        }
    }

    private boolean isThere(String villageCode) {
        return jdbc.sql("select exists (select from division where code = :code and ended_on is null)")
                .param("code", villageCode)
                .query(Boolean.class)
                .single();
    }
}
