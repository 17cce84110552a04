package org.zhucun.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings in the viewer's range, the newest first. */
@Component
@Transactional(readOnly = true)
class MeetingList {

    record Row(
            long meetingId,
            String village,
            MeetingKind kind,
            String title,
            LocalDate heldOn,
            String place,
            int due,
            @Nullable Integer came,
            int subjects,
            MeetingState state) {}

    record Sum(long total, long called, long recorded, long confirmed) {}

    private static final String FROM = " from meeting m join division d on d.code = m.village_code where true";
    private static final String COLUMNS = """
            select m.meeting_id, d.name as village, m.kind, m.title, m.held_on, m.place, m.due, m.came, m.state,
                   (select count(*) from meeting_subject s where s.meeting_id = m.meeting_id)::integer as subjects""";
    private static final String ORDER = " order by m.held_on desc, m.meeting_id desc";

    private final JdbcClient jdbc;

    MeetingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(MeetingFilter filter, int page, int size) {
        return question(COLUMNS, ORDER + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    void each(MeetingFilter filter, Consumer<Row> row) {
        try (var rows = question(COLUMNS, ORDER, filter).query(Row.class).stream()) {
            rows.forEach(row);
        }
    }

    Sum sum(MeetingFilter filter) {
        return question("""
                        select count(*) as total, count(*) filter (where m.state = 'CALLED') as called,
                               count(*) filter (where m.state = 'RECORDED') as recorded, count(*) filter (where m.state = 'CONFIRMED') as confirmed""", "", filter).query(Sum.class).single();
    }

    private JdbcClient.StatementSpec question(String columns, String end, MeetingFilter filter) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        return jdbc.sql(columns + FROM + conditions + end).params(values);
    }
}
