package org.zhucun.village;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The resident groups of a village with the households registered in each. */
@Component
@Transactional(readOnly = true)
class GroupList {

    record Row(
            long residentGroupId,
            int seq,
            String code,
            String name,
            @Nullable String leader,
            @Nullable String phone,
            @Nullable LocalDate endedOn,
            long households,
            long persons) {}

    private final JdbcClient jdbc;

    GroupList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(String village) {
        return jdbc.sql("""
                        select g.resident_group_id, g.seq, g.village_code || lpad(g.seq::text, 2, '0') as code, g.name, g.leader, g.phone, g.ended_on,
                               count(p.household_id) as households, coalesce(sum(p.persons), 0) as persons
                        from resident_group g
                        left join household_present p on p.resident_group_id = g.resident_group_id and not p.ended and p.status not in ('CANCELLED', 'NEVER')
                        where g.village_code = :village
                        group by g.resident_group_id
                        order by g.ended_on nulls first, g.seq""").param("village", village).query(Row.class).list();
    }

    long households(String village, int seq) {
        return jdbc.sql("""
                        select count(*) from resident_group g join household h on h.resident_group_id = g.resident_group_id and h.ended_on is null
                        where g.village_code = :village and g.seq = :seq""")
                .param("village", village)
                .param("seq", seq)
                .query(Long.class)
                .single();
    }
}
