package org.zhucun.history;

import java.sql.Connection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Records what is not a change of a row: logins, unmasking, exports, imports. */
@Service
public class HistoryEvents {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Records an event by the current viewer.
     *
     * @param event an upper-case noun: LOGIN, UNMASK, EXPORT, IMPORT
     * @param scope the division it concerns; null where it concerns none
     * @param detail facts that hold no personal data (a filter, a number of rows, a file name)
     */
    public void record(
            String event,
            @Nullable String scope,
            @Nullable String subjectTable,
            @Nullable Long subjectId,
            @Nullable String reason,
            Map<String, ?> detail) {
        record(event, scope, subjectTable, subjectId, reason, detail, null);
    }

    /** Records an event of somebody who is not signed in (a failed login). */
    public void record(
            String event,
            @Nullable String scope,
            @Nullable String subjectTable,
            @Nullable Long subjectId,
            @Nullable String reason,
            Map<String, ?> detail,
            @Nullable String actor) {
        record(jdbc, event, scope, subjectTable, subjectId, reason, detail, actor);
    }

    /** Records what a transaction of the caller's own does: it stands in the history if and only if that is committed. */
    public void recordWithin(
            Connection connection,
            String event,
            @Nullable String scope,
            @Nullable String subjectTable,
            @Nullable Long subjectId,
            Map<String, ?> detail) {
        record(
                JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                event,
                scope,
                subjectTable,
                subjectId,
                null,
                detail,
                null);
    }

    private void record(
            JdbcClient client,
            String event,
            @Nullable String scope,
            @Nullable String subjectTable,
            @Nullable Long subjectId,
            @Nullable String reason,
            Map<String, ?> detail,
            @Nullable String actor) {
        client.sql("select record_event(:event, :scope, :table, :id, :reason, cast(:detail as jsonb), :actor)")
                .param("event", event)
                .param("scope", scope)
                .param("table", subjectTable)
                .param("id", subjectId)
                .param("reason", reason)
                .param("detail", json.writeValueAsString(detail))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }
}
