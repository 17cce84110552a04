package org.zhucun.quality;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** What people do with doubts. */
@Service
@Transactional
class DoubtRegister {

    private final Doubts doubts;
    private final JdbcClient jdbc;
    private final InstantSource machine = InstantSource.system();

    DoubtRegister(Doubts doubts, JdbcClient jdbc) {
        this.doubts = doubts;
        this.jdbc = jdbc;
    }

    void explain(long id, String because) {
        change(id, doubt -> doubt.explain(because, Viewers.required().actor(), machine.instant()));
    }

    void confirm(long id) {
        change(id, doubt -> doubt.confirm(Viewers.required().actor(), machine.instant()));
    }

    void object(long id, String why) {
        change(id, doubt -> doubt.object(Viewers.required().actor(), why));
    }

    /** Gives doubts to somebody who works in their villages; null takes them back. */
    void assign(List<Long> ids, @Nullable String username) {
        for (var id : ids) {
            if (username != null && !worksThere(id, username)) {
                throw new Refusal("doubt.worksElsewhere");
            }
            change(id, doubt -> doubt.assign(username));
        }
    }

    private boolean worksThere(long id, String username) {
        return jdbc.sql("""
                        select exists (select from doubt d join posting p on starts_with(d.village_code, p.prefix)
                                       join account a on a.account_id = p.account_id
                                       where d.doubt_id = :id and a.username = :username and a.ended_on is null
                                         and p.role in ('VILLAGE_CLERK', 'FIRST_SECRETARY', 'TOWN_CADRE'))""")
                .param("id", id)
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    private void change(long id, Consumer<Doubt> step) {
        var doubt = doubts.findById(id).orElseThrow(NotFound::new);
        step.accept(doubt);
        doubts.saveAndFlush(doubt);
    }
}
