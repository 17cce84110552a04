package org.zhucun.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The matters of 四议两公开 in the viewer's range, the newest first. */
@Component
@Transactional(readOnly = true)
class DeliberationList {

    /**
     * A line of the list.
     *
     * @param waits the first meeting that nobody held and confirmed yet, or the disclosure that is to come; null when it
     *     is over
     */
    record Row(
            long deliberationId,
            String village,
            String title,
            LocalDate begunOn,
            int meetings,
            int disclosed,
            @Nullable String waits,
            boolean abandoned) {}

    record Sum(long total, long open, long disclosed, long abandoned) {}

    private static final String FROM = """

            from deliberation d join division v on v.code = d.village_code
            left join lateral (
                select count(distinct m.kind)::integer as meetings,
                       case when d.abandoned_because is not null or d.result_notice_id is not null then null
                            when not coalesce(bool_or(m.kind = 'BRANCH'), false) then 'BRANCH'
                            when not bool_or(m.kind = 'COMMITTEES') then 'COMMITTEES'
                            when not bool_or(m.kind = 'PARTY_MEMBERS') then 'PARTY_MEMBERS'
                            when not bool_or(m.kind = 'REPRESENTATIVES') then 'REPRESENTATIVES'
                            when d.resolution_notice_id is null or exists (select from notice n where n.notice_id = d.resolution_notice_id and n.state = 'WITHDRAWN') then 'RESOLUTION' else 'RESULT' end as waits
                from meeting m where m.deliberation_id = d.deliberation_id and m.state = 'CONFIRMED') w on true where true""";
    private static final String COLUMNS = """
            select d.deliberation_id, v.name as village, d.title, d.begun_on, w.meetings, num_nonnulls(d.resolution_notice_id, d.result_notice_id) as disclosed,
                   w.waits, d.abandoned_because is not null as abandoned""";
    private static final String ORDER = " order by d.begun_on desc, d.deliberation_id desc";

    private final JdbcClient jdbc;

    DeliberationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(DeliberationFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(DeliberationFilter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    Sum sum(DeliberationFilter filter) {
        return question("""
                        select count(*) as total, count(w.waits) as open, count(d.result_notice_id) as disclosed, count(d.abandoned_because) as abandoned""", "", filter).query(Sum.class).single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, DeliberationFilter filter) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
