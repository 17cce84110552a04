package org.zhucun.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The viewer's own workbooks that were tried and are not written yet. */
@Component
class WaitingImports implements WaitingTasks {

    private record Tried(long workbookImportId, String fileName, String state, long rowsTotal, long rowsFaulty) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    WaitingImports(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (!viewer.is(Role.TOWN_CADRE) && !viewer.is(Role.VILLAGE_CLERK)) {
            return List.of();
        }
        var show = shows.now();
        return jdbc.sql("""
                        select workbook_import_id, file_name, state, rows_total, rows_faulty from workbook_import
                        where uploaded_by = :actor and state in ('TRIED', 'MAPPING') order by workbook_import_id desc limit 20""").param("actor", viewer.actor()).query(Tried.class).list().stream()
                .map(tried -> new Task(
                        show.say("intake.waiting." + tried.state(), tried.fileName()),
                        show.say("intake.waiting.why", Show.count(tried.rowsTotal()), Show.count(tried.rowsFaulty())),
                        null,
                        show.say("intake.waiting.action"),
                        "/imports/" + tried.workbookImportId()))
                .toList();
    }
}
