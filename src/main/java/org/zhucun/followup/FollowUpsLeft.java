package org.zhucun.followup;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.secretary.OpenWork;
import org.zhucun.secretary.Posted;
import org.zhucun.web.Refusal;

/** The follow-ups of somebody who leaves a post pass to the successor. */
@Component
@Transactional
class FollowUpsLeft implements OpenWork {

    private record Left(long followUpId, String what, LocalDate dueOn) {}

    private final FollowUpRows rows;
    private final JdbcClient jdbc;

    FollowUpsLeft(FollowUpRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "followUp";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(Posted posting) {
        return jdbc
                .sql("""
                        select follow_up_id, what, due_on from follow_up
                        where owner = :owner and village_code = :village and state = 'OPEN' order by due_on, follow_up_id""")
                .param("owner", posting.username())
                .param("village", posting.villageCode())
                .query(Left.class)
                .list()
                .stream()
                .map(one -> new Item(one.followUpId, one.what, one.dueOn, "/follow-ups/" + one.followUpId))
                .toList();
    }

    @Override
    public void pass(List<Long> ids, Posted from, Posted to) {
        var successor = to.username();
        if (successor == null) {
            throw new Refusal("followUp.pass.account", to.name());
        }
        ids.forEach(id -> rows.findById(id)
                .filter(followUp -> followUp.isLeftBy(from.username()))
                .ifPresent(followUp -> {
                    followUp.pass(successor);
                    rows.saveAndFlush(followUp);
                }));
    }
}
