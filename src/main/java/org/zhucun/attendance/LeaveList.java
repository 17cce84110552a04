package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for leave in the viewer's range: those that wait first, then the latest. */
@Component
@Transactional(readOnly = true)
class LeaveList {

    record Row(
            long leaveRequestId,
            String villageCode,
            String village,
            String person,
            String name,
            LeaveKind kind,
            LocalDate fromOn,
            LocalDate toOn,
            int workingDays,
            String why,
            LeaveRequest.Decides decides,
            LeaveState state,
            LocalDate askedOn,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String because) {}

    private static final String COLUMNS = """
            select l.leave_request_id, l.village_code, d.name as village, l.person, coalesce(a.name, l.person) as name, l.kind, l.from_on, l.to_on,
                   l.working_days, l.why, l.decides, l.state, l.asked_on, coalesce(b.name, l.decided_by) as decided_by, l.decided_on, l.because
            from leave_request l join division d on d.code = l.village_code left join account a on a.username = l.person
            left join account b on b.username = l.decided_by where true""";

    private final JdbcClient jdbc;

    LeaveList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(LeaveFilter filter, int page, int size) {
        var values = new HashMap<String, Object>();
        return jdbc.sql(
                        COLUMNS + filter.conditions(values)
                                + " order by l.state <> 'REQUESTED', l.from_on desc, l.leave_request_id desc limit :size offset :skip")
                .params(values)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    long count(LeaveFilter filter) {
        var values = new HashMap<String, Object>();
        return jdbc.sql("select count(*) from leave_request l where true" + filter.conditions(values))
                .params(values)
                .query(Long.class)
                .single();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(COLUMNS + " and l.leave_request_id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** A person's requests that touch a span of days. */
    List<Row> of(String person, String villageCode, LocalDate first, LocalDate last) {
        return jdbc.sql(
                        COLUMNS
                                + " and l.person = :person and l.village_code = :village and l.from_on <= :last and l.to_on >= :first order by l.from_on")
                .param("person", person)
                .param("village", villageCode)
                .param("first", first)
                .param("last", last)
                .query(Row.class)
                .list();
    }
}
