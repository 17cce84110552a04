package org.zhucun.project;

import java.util.List;
import org.zhucun.web.Show;

/** A project as lists show it. */
record ProjectRow(
        long id,
        String village,
        String name,
        String kind,
        String site,
        String unit,
        String stage,
        String stageCss,
        String households,
        String amount,
        String from,
        String until,
        int entries,
        String seen) {

    static ProjectRow of(ProjectList.Row row, Show show) {
        var stage = ProjectStage.of(row.startedOn(), row.finishedOn(), row.plannedUntil(), show.today());
        return new ProjectRow(
                row.projectId(),
                row.village(),
                row.name(),
                show.word("project.kind", row.kind()),
                row.site(),
                row.unit(),
                show.word("project.stage", stage),
                stage.css(),
                Show.count(row.households()),
                Show.money(row.amount()),
                show.day(row.plannedFrom()),
                show.day(row.plannedUntil()),
                row.entries(),
                show.day(row.seenOn()));
    }

    List<String> cells() {
        return List.of(
                village, name, kind, site, unit, stage, households, amount, from, until, String.valueOf(entries), seen);
    }
}
