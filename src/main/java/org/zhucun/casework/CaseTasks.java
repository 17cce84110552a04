package org.zhucun.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** Cases whose next step the viewer's role takes: those of a village at one step are one thing to do. */
@Component
class CaseTasks implements WaitingTasks {

    private record Waiting(
            String villageCode,
            String village,
            Kind kind,
            Stage stage,
            long cases,
            long first,
            String name,
            @Nullable LocalDate due) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    CaseTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (viewer.role() == null || CaseFilter.stagesOf(viewer.role()).contains("")) {
            return List.of();
        }
        var show = shows.now();
        return jdbc
                .sql("""
                        select w.*, d.name as village from (
                            select village_code, kind, stage, count(*) as cases, min(case_file_id) as first, min(name) as name, min(due_on) as due
                            from case_file
                            where outcome is null and stage in (:stages)
                              and (stage <> 'REMOVAL_PROPOSAL' or due_on <= :today)
                            group by village_code, kind, stage order by min(due_on) nulls last, village_code, kind, stage limit 20) w
                        join division d on d.code = w.village_code
                        order by w.due nulls last, w.village_code, w.kind, w.stage""")
                .param("stages", CaseFilter.stagesOf(viewer.role()))
                .param("today", show.today())
                .query(Waiting.class)
                .list()
                .stream()
                .map(one -> new Task(
                        one.cases == 1
                                ? show.say(
                                        "case.waiting.one",
                                        show.word("caseFile.kind", one.kind),
                                        one.name,
                                        show.word("caseFile.stage", one.stage))
                                : show.say(
                                        "case.waiting.several",
                                        show.word("caseFile.kind", one.kind),
                                        one.cases,
                                        show.word("caseFile.stage", one.stage)),
                        one.due == null ? one.village : show.say("case.waiting.why", one.village, show.prose(one.due)),
                        one.due,
                        show.say("case.waiting.action"),
                        one.cases == 1
                                ? "/cases/" + one.first
                                : "/cases?village=" + one.villageCode + "&kind=" + one.kind + "&stage=" + one.stage))
                .toList();
    }
}
